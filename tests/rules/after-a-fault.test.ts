// What isn't there is missing only where all was understood: beside a fault of syntax in an épreuve, these rules are silent.
import { RULES } from '@referentiel/language';
import { expect, test } from 'vitest';
import { checkFiles } from './harness.ts';
import { readExample } from './marked.ts';

const FAULT = '\népreuve E98 "Perdue" { évalue ? C1 }\n';

const SILENT = [
    'thème-absent',
    'bloc-non-évalué-seul',
    'épreuve-collective-seule',
    'questionnaire-seul',
    'écrit-évalué-par-oral',
    'activités-à-relier',
    'activité-sans-compétence',
    'épreuve-sans-compétence',
    'compétences-attestées-en-titres',
    'bloc-sans-épreuve',
    'certification-sans-épreuve',
    'compétence-dans-plusieurs-blocs',
    'compétence-étrangère-au-bloc',
    'compétence-hors-bloc',
    'compétence-sans-activité',
    'compétence-sans-critère',
    'bloc-prépondérant',
    'trop-de-blocs',
    'certification-sans-bloc',
    'référentiel-sans-critère',
    'trou-de-numérotation',
    'option-déséquilibrée',
    'compétence-évaluée-en-partie',
    'bloc-trop-petit',
    'bloc-à-répartir',
    'compétence-non-évaluée',
    'code-inconnu',
    'compétence-sans-finalité',
    'compétence-sans-verbe',
    'critère-hors-bloc',
    'épreuve-hors-sujet',
    'épreuve-sans-durée',
    'sigle-inexpliqué',
    // What they compare with isn't at hand here.
    'accord',
    'orthographe',
    'reproduction',
    'passage-en-double',
];

test('rules over what is missing say nothing beside a fault of syntax that touches coverage', async () => {
    const silent: string[] = [];
    for (const rule of RULES.filter(({ scope }) => scope === 'unit')) {
        const { files } = readExample(rule.breaking[0]);
        const damaged = Object.entries(files).map(([path, text], rank) => [path, rank === 0 ? text + FAULT : text]);
        const found = await checkFiles(Object.fromEntries(damaged) as Record<string, string>, rule);
        expect(found.some((one) => one.rule === 'syntaxe')).toBe(true);
        if (!found.some((one) => one.rule === rule.code)) silent.push(rule.code);
    }
    expect(silent.toSorted()).toEqual(SILENT.toSorted());
});
