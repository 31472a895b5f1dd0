import type { Text } from '../../model/text.ts';
import { fold } from '../../model/wording.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { french } from './calendar.ts';

export default unitRule({
    code: 'jo-avant-signature',
    theme: 'administration',
    title: {
        fr: 'Un texte paraît au Journal officiel après avoir été signé',
        en: 'A text is published in the official journal after it was signed',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [FICHE_FORMAT],
    why: 'La date qui est dans le titre d’un arrêté est celle de sa signature ; il paraît après. Une parution plus ancienne est la faute de frappe de l’une des deux.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                texte de création "Arrêté du 26 mai 2021 portant création du brevet" jo »12/05/2021«
                texte autre "Décret n° 2004-171 du 19 février 2004 modifiant le décret n° 2002-616 du 26 avril 2002" jo »26/02/2002«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                texte de création "Arrêté du 26 mai 2021 portant création du brevet" jo 02/06/2021
                texte général "Décret n° 2016-954 du 11 juillet 2016 relatif au titre, arrêté du 22 décembre 2015 relatif à sa délivrance" jo 30/12/2015
                texte autre "Arrêté du 2 mars 2024 modifiant l’arrêté du 26 mai 2021" jo 10/03/2024
            `,
        },
    ],
    *check(unit) {
        for (const { title, published } of unit.certification?.administration.legalTexts ?? []) {
            const day = published?.iso;
            if (!title || !day) continue;
            const [signed, ...others] = signaturesIn(title);
            // Of several texts told as one, the day may be that of another.
            if (!signed || [signed, ...others].some((one) => one <= day)) continue;
            yield {
                at: published.code.span,
                item: unit.root,
                message: {
                    fr: `Paru le ${published.code.text}, ce texte est daté du ${french(signed)} : il ne peut paraître avant d’être signé.`,
                    en: `Published on ${published.code.text}, this text is dated ${french(signed)}: it can’t come out before it is signed.`,
                },
                related: [{ at: title.span, message: { fr: 'sa date de signature', en: 'the date it was signed' } }],
            };
        }
    },
});

const MONTHS = 'janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre'.split('|');
const SIGNED = new RegExp(
    `\\b(?:arretes?|decrets?|loi|ordonnance)\\b[^.;:]{0,40}? du (\\d{1,2})(?:er)? (${MONTHS.join('|')}) (\\d{4})`,
    'g',
);

/** The days on which the texts that a title names were signed, `YYYY-MM-DD`, its own first. */
function signaturesIn({ value }: Text): string[] {
    return Array.from(
        fold(value).replaceAll(/\s+/g, ' ').matchAll(SIGNED),
        ([, day = '', month = '', year = '']) =>
            `${year}-${String(MONTHS.indexOf(month) + 1).padStart(2, '0')}-${day.padStart(2, '0')}`,
    );
}
