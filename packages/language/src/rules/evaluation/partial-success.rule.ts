import type { Text } from '../../model/text.ts';
import { lexicon, phrasingOf } from '../../model/phrasing.ts';
import type { Unit } from '../../model/unit.ts';
import { vademecum } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { unitRule } from '../rule.ts';

/** « 80 % des compétences », « les deux tiers des compétences », « 7 compétences sur 10 ». */
const SHARE = lexicon(`
    (?:[1-9]\\d?|soixante|soixante-quinze|quatre-vingts?) ?(?:%|pour cent) (?:au moins |au minimum )?des (?:[a-z]+ )?competences
    (?:la moitie|(?:les )?(?:deux|trois|quatre) (?:tiers|quarts|cinquiemes)|la majorite) (?:au moins |au minimum )?des (?:[a-z]+ )?competences|\\d+ competences sur (?:les )?\\d+
`);
const ACQUIRED = lexicon(
    '(?:valid|acqui|maitris|obten|obtien|obtenu|attest|reussi|satisf|delivr|certifi)[a-z]*|admise?s?',
);
const WEIGHTED = lexicon(
    'ponder[a-z]*|coefficients?|eliminatoires?|indispensables?|obligatoire(?:s|ment)?|imperati(?:f|fs|ve|ves|vement)|critiques?|essentielles?|cles?|dont (?:la|le|les|toutes?|celles?|c\\d)[a-z]*|majeures?|prioritaires?|securite',
);

export default unitRule({
    code: 'réussite-sans-pondération',
    theme: 'évaluation',
    title: {
        fr: 'Si une compétence peut manquer, il est dit lesquelles ne le peuvent pas',
        en: 'If a competency may be missed, those that may not are told',
    },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'information' },
    source: [
        vademecum(
            '2.3.1.4',
            'cette situation doit nécessairement se traduire dans les modalités d’obtention de la certification avec, par exemple, un système de pondération ou, a contrario, d’identification de compétences dont la non-maîtrise de la mise en œuvre est éliminatoire',
        ),
    ],
    why: 'Qui est certifié avec une part des compétences peut manquer celle sans laquelle le métier ne s’exerce pas. Une pondération, ou « éliminatoire » dans les compétences qui ne peuvent pas manquer, le dit.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                acquisition "La certification est délivrée si »80 % des compétences« sont acquises."
                bloc BC01 "B" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            title: 'Une compétence est éliminatoire',
            text: `
                certification RNCP1 "T"
                acquisition "La certification est délivrée si 80 % des compétences sont acquises."
                bloc BC01 "B" {
                    compétence C1 "Accueillir" { éliminatoire }
                    compétence C2 "Orienter"
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
        {
            title: 'Toutes',
            text: `
                certification RNCP1 "T"
                acquisition "La certification est délivrée si 100 % des compétences sont acquises."
            `,
        },
    ],
    *check(unit) {
        if (!isUnderstood(unit, unit.root) || isWeighted(unit)) return;
        const texts = textsOnSuccess(unit);
        if (texts.some((text) => phrasingOf(text).has(WEIGHTED))) return;
        for (const text of texts) {
            const phrasing = phrasingOf(text);
            const found = phrasing.find(SHARE);
            if (!found || !phrasing.has(ACQUIRED)) continue;
            const words = text.value.slice(found.start, found.end);
            yield {
                at: text.locate(found.start, found.end),
                item: unit.root,
                message: {
                    fr: `« ${words} » suffisent : lesquelles ne peuvent pas manquer, ou de quel poids est chacune ?`,
                    en: `“${words}” are enough: which may not be missed, or of what weight is each?`,
                },
            };
        }
    },
});

function isWeighted({ items }: Unit): boolean {
    return items.some(
        (item) =>
            (item.kind === 'competency' && item.eliminatory) ||
            (item.kind === 'assessment' && item.coefficient !== undefined),
    );
}

/** Where it is told how the whole certification is obtained. */
function textsOnSuccess({ certification }: Unit): readonly Text[] {
    const { texts, regulations } = certification?.administration ?? {};
    const { résultats, délivrance, rattrapage } = regulations?.texts ?? {};
    return [texts?.acquisition, texts?.['modalités d’évaluation'], résultats, délivrance, rattrapage].flatMap(
        (text) => text ?? [],
    );
}
