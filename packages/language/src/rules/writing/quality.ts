import { Form } from '../../model/forms.ts';
import type { Passage, Phrasing } from '../../model/phrasing.ts';

const ADJECTIVE =
    '(?:pertinente?s?|coherente?s?|correcte?s?|adaptee?s?|appropriee?s?|adequate?s?|adequats?|satisfaisante?s?|bon(?:ne)?s?|efficaces?|efficientes?|claire?s?|justes?|optimal(?:e|es)?|optimaux|convenables?|suffisante?s?|rigoureu(?:x|se|ses)|qualitati(?:f|ve|fs|ves)|judicieu(?:x|se|ses)|soignee?s?|maitrisee?s?|professionnel(?:le)?s?)';
const NOUN =
    '(?:pertinence|coherence|qualite|adequation|rigueur|clarte|justesse|efficacite|efficience|precision|originalite|exactitude|professionnalisme)';
const ADVERB =
    '(?:correctement|efficacement|pertinemment|convenablement|judicieusement|rigoureusement|clairement|adequatement|professionnellement|bien)';
const DEGREE = '(?:(?:tres|bien|suffisamment|globalement|parfaitement|assez|toujours) )?';
const PHRASE = '(?:[a-z0-9-]+ ){1,9}';

/**
 * A criterion made only of a quality: an adjective alone (« Bon. »), a noun of quality and its object (« Pertinence des
 * solutions »), a thing called such (« Le diagnostic est pertinent »), an action called such (« sont correctement
 * interprétés »). The whole text has to be that: « adapté au public », « pertinente : les trois causes y sont » go on.
 */
const QUALITY_ALONE = [
    `${DEGREE}(${ADJECTIVE}(?: (?:et|,|ou) ${DEGREE}${ADJECTIVE})*)`,
    `(?:la |l )?(${NOUN}(?: (?:et|,) (?:la |l |de la |de l )?${NOUN})*) (?:de|du|des|d) [a-z0-9-]+(?: [a-z0-9-]+){0,8}`,
    `${PHRASE}(?:est|sont|soit|soient|reste|restent|semble|semblent) ${DEGREE}(${ADJECTIVE}(?: (?:et|,|ou) ${DEGREE}${ADJECTIVE})*)`,
    `${PHRASE}(?:est|sont|a ete|ont ete) (${ADVERB}) [a-z]+[eist]+`,
    `${PHRASE}(?:est|sont|a ete|ont ete) [a-z]+[eist]+ (${ADVERB})`,
].map((pattern) => new RegExp(`^ ${pattern} ?\\.? $`));

const isWordOf = (words: string): ((form: Form | undefined) => boolean) => {
    const word = new RegExp(`^${words}$`);
    const isOne = Form.once(({ key }) => word.test(key));
    return (form) => form !== undefined && isOne(form);
};
const isNoun = isWordOf(NOUN);
const isAdverb = isWordOf(ADVERB);
const isQuality = isWordOf(`(?:${ADJECTIVE}|${ADVERB})`);
const isArticle = isWordOf('la?');

/** Each of these ends by a quality, or says it first: few texts do, and only those are read. */
function mayBeQualityAlone({ forms }: Phrasing): boolean {
    if (isNoun(forms[isArticle(forms[0]) ? 1 : 0])) return true;
    const last = forms.at(-1)?.key === '.' ? forms.length - 2 : forms.length - 1;
    return isQuality(forms[last]) || isAdverb(forms[last - 1]);
}

/** The words that say the quality, where a text says nothing else. */
export function qualityAlone(phrasing: Phrasing): Passage | undefined {
    if (!mayBeQualityAlone(phrasing)) return undefined;
    const found = QUALITY_ALONE.map((pattern) => pattern.exec(phrasing.keys)?.[1]).find(Boolean);
    return found === undefined ? undefined : phrasing.placeOf(found);
}
