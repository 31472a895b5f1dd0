import { codeKey } from '../../model/codes.ts';
import { fullKey, type PublicEntry } from '../../model/public-entry.ts';
import { readingKey } from '../../model/wording.ts';
import { R6113_9_8, vademecum } from '../articles.ts';
import { list } from '../phrases.ts';
import { registerRule } from '../rule.ts';

export default registerRule({
    code: 'ancien-bloc-sans-suite',
    theme: 'administration',
    title: {
        fr: 'Chaque bloc d’une certification remplacée a une suite',
        en: 'Each bloc of a replaced certification has a successor',
    },
    severity: { 'sur demande': 'warning', 'de droit': 'information', RS: 'off' },
    source: [vademecum('3.6.2'), R6113_9_8],
    why: 'Qui a validé un bloc de l’ancienne certification doit savoir lequel il a dans la nouvelle. Une correspondance le dit, ou le bloc garde son intitulé ; ce qui n’a pas de suite se justifie. L’ancienne certification est lue quand elle est à portée.',
    breaking: [
        {
            text: `
                certification RNCP2 "T"
                remplace »RNCP1«
                correspondance BC01 vers RNCP1 RNCP1BC01
                bloc BC01 "Accueillir un public" { compétence C1 "Accueillir chacun" }
            `,
            files: {
                'ancienne/ancienne.referentiel': `
                    certification RNCP1 "T"
                    bloc RNCP1BC01 "Accueillir" { compétence C1 "Accueillir" }
                    bloc RNCP1BC02 "Organiser une visite" { compétence C2 "Préparer la visite" }
                `,
            },
        },
    ],
    passing: [
        {
            text: `
                certification RNCP2 "T"
                remplace RNCP1, RNCP9
                correspondance BC01 vers RNCP1 BC01
                bloc BC01 "Accueillir un public" { compétence C1 "Accueillir chacun" }
                bloc BC02 "Organiser une visite" { compétence C2 "Préparer la visite" }
            `,
            files: {
                'ancienne/ancienne.referentiel': `
                    certification RNCP1 "T"
                    bloc RNCP1BC01 "Accueillir" { compétence C1 "Accueillir" }
                    bloc RNCP1BC02 "Organiser une visite" { compétence C2 "Préparer" }
                `,
            },
        },
        {
            title: 'Une correspondance totale',
            text: `
                certification RNCP2 "T"
                remplace RNCP1
                correspondance totale vers RNCP1
                bloc BC01 "Accueillir un public" { compétence C1 "Accueillir chacun" }
            `,
            files: {
                'ancienne/ancienne.referentiel': `
                    certification RNCP1 "T"
                    bloc BC01 "Accueillir" { compétence C1 "Accueillir" }
                `,
            },
        },
    ],
    *check(entries) {
        const byNumber = new Map(entries.map((entry) => [codeKey(entry.number), entry]));
        for (const entry of entries) {
            for (const code of entry.replaces) {
                const old = byNumber.get(codeKey(code.text));
                const lost = old && old !== entry ? blocksWithoutSuccessor(old, entry) : [];
                if (!old || lost.length === 0) continue;
                const names = list(lost);
                const [have, has] = lost.length > 1 ? ['n’ont', 'have'] : ['n’a', 'has'];
                yield {
                    at: code.span,
                    entry,
                    message: {
                        fr: `${names.fr} de ${old.number} ${have} pas de suite ici : quelle correspondance, ou pourquoi aucune ?`,
                        en: `${names.en} of ${old.number} ${has} no successor here: which correspondence, or why none?`,
                    },
                    related: [{ at: old.at, message: { fr: old.number, en: old.number } }],
                };
            }
        }
    },
});

/** The codes of the blocs that no correspondence names, and of which no bloc has the title or the competencies. */
function blocksWithoutSuccessor(old: PublicEntry, entry: PublicEntry): string[] {
    if (entry.totalCorrespondences.some(({ text }) => codeKey(text) === codeKey(old.number))) return [];
    const named = new Set(entry.succeeds);
    return old.blocks
        .filter(({ code, title, fingerprint }) => {
            const isKept = entry.blocks.some(
                (block) => block.fingerprint === fingerprint || readingKey(block.title) === readingKey(title),
            );
            return code !== '' && !isKept && !named.has(fullKey(old.number, code));
        })
        .map(({ code }) => code);
}
