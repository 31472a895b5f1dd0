// The seed's own faults, each at its place, and nothing of what has to pass.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Checker, type Finding, LineIndex, RULES, unitFromTexts } from '@referentiel/language';
import { beforeAll, expect, test } from 'vitest';

const path = 'examples/clerc-assistant/clerc-assistant.referentiel';
const text = readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const lines = new LineIndex(text);
let findings: readonly Finding[] = [];

beforeAll(async () => {
    findings = await new Checker(RULES, { today: '2026-11-24' }).checkUnit(unitFromTexts({ [path]: text }));
});

/** What a rule marks, each with the start of its line. */
function told(rule: string): string[] {
    return findings
        .filter((finding) => finding.rule === rule)
        .map(({ at }) => {
            const { line } = lines.placeOf(at.start);
            const start = text.slice(lines.startOf(line)).trimStart().split(/\s/, 2).join(' ');
            return `${text.slice(at.start, at.end).slice(0, 24)} | ${start}`;
        });
}

test.each([
    ['un second C.8.3 dans BC03', 'code-en-double', ['C.8.3 | compétence C.8.3']],
    ['le texte de C.7.3 deux fois', 'texte-en-double', ['C.8.3 | compétence C.8.3']],
    [
        'références écrites autrement que leur déclaration',
        'graphie-de-code',
        ['A1 | compétences A1', 'C.1.3 | évalue C.1.3,', 'C4.3 | évalue C4.1,'],
    ],
    ['codes écrits de plusieurs façons', 'style-de-code', ['A.1 | activité A.1', 'C.4.3 | compétence C.4.3']],
    ['virgules en fin de liste', 'virgule-finale', [', | évalue C1.1,', ', | évalue C2.1,']],
    ['VAE ouverte, épreuves formatives exigées', 'vae-et-assiduité', ['épreuves formatives | Pour s’inscrire']],
    [
        'une longue compétence qui dit deux tâches (les cinq autres de plus de 40 mots n’en disent qu’une)',
        'compétence-trop-longue',
        ['répondre à leurs interro | compétence C4.2'],
    ],
    ['aucun critère', 'référentiel-sans-critère', ['RNCP39776 | certification RNCP39776']],
    ['aucune durée d’épreuve', 'épreuve-sans-durée', ['RNCP39776 | certification RNCP39776']],
    ['références juridiques « Néant »', 'réglementation-néant', ['"Néant." | réglementation "Néant."']],
    ['CPNEFP sans SIRET', 'certificateur-sans-siret', ['certificateur "Commissio | certificateur "Commission']],
    ['site en http', 'lien-http', ['http:// | site "http://www.efsco.fr"']],
    ['l’épreuve 2 de BC02 parle de C5.x et déclare C6.x', 'épreuve-hors-sujet', ['E2 | épreuve E2']],
    ['brochures sans IDCC', 'ccn-sans-idcc', ['3037 | ccn 3037']],
    [
        'le Commissaire, et ailleurs le commissaire',
        'deux-graphies',
        [
            'Commissaire de justice | activité A.1',
            'Commissaire de justice | bloc BC01',
            'Commissaire de justice | bloc BC03',
        ],
    ],
])('%s', (_, rule, places) => {
    expect(told(rule)).toEqual(places);
});

test('the IDCC of the branch is proposed', () => {
    expect(findings.find(({ rule }) => rule === 'ccn-sans-idcc')?.message.fr).toContain('3250');
});

test('nothing else is found: SIRET, dates, labels, correspondence, blocs and coverage pass', () => {
    const mayBe = new Set([
        'code-en-double',
        'texte-en-double',
        'graphie-de-code',
        'style-de-code',
        'virgule-finale',
        'vae-et-assiduité',
        'compétence-trop-longue',
        'référentiel-sans-critère',
        'épreuve-sans-durée',
        'réglementation-néant',
        'certificateur-sans-siret',
        'lien-http',
        'ccn-sans-idcc',
        'épreuve-hors-sujet',
        'deux-graphies',
    ]);
    expect(findings.filter(({ rule }) => !mayBe.has(rule))).toEqual([]);
});
