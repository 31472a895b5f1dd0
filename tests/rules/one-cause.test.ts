// A code that is wrong is one fault: what follows from it isn't told beside it.
import { Checker, RULES, unitFromTexts } from '@referentiel/language';
import { expect, test } from 'vitest';

const checker = new Checker(RULES, { today: '2026-01-01' });

/** What is told of a bloc with these competencies, and an épreuve that names these codes. */
async function told(competencies: readonly string[], evaluates: string): Promise<string[]> {
    const texts = ['Accueillir', 'Orienter', 'Renseigner', 'Conclure la vente', 'Encaisser'];
    const declared = competencies.map((code, rank) => `    compétence ${code} "${texts[rank]}"\n`).join('');
    const text = `certification RNCP1 "T"\nbloc BC01 "B" {\n${declared}    épreuve E1 "Cas" { évalue ${evaluates} }\n}\n`;
    const findings = await checker.checkUnit(unitFromTexts({ 'a.referentiel': text }));
    return findings
        .filter(({ severity }) => severity === 'error' || severity === 'warning')
        .map(({ rule, at }) => `${rule} ${text.slice(at.start, at.end)}`);
}

test.each([
    ['une plage dont le bout manque', ['C1.1', 'C1.2', 'C1.3', 'C1.4'], 'C1.1 à C1.5', ['code-inconnu C1.5']],
    ['un code écrit à la place du suivant', ['C1.1', 'C1.2', 'C1.3', 'C1.3'], 'C1.1 à C1.4', ['code-en-double C1.3']],
    [
        'le même au milieu',
        ['C1.1', 'C1.2', 'C1.3', 'C1.3', 'C1.5'],
        'C1.1, C1.2, C1.3, C1.4, C1.5',
        ['code-en-double C1.3'],
    ],
    ['un code mal recopié dans « évalue »', ['C1.1', 'C1.2', 'C1.3'], 'C1.1, C12, C1.3', ['code-inconnu C12']],
    [
        'un code que rien ne remplace',
        ['C1.1', 'C1.2', 'C1.2'],
        'C1.1, C1.2, C1.9',
        ['code-en-double C1.2', 'code-inconnu C1.9'],
    ],
])('%s', async (_, competencies, evaluates, expected) => {
    expect(await told(competencies, evaluates)).toEqual(expected);
});

test('ce que la liste nomme déjà n’est pas proposé à la place d’un code inconnu', async () => {
    const text =
        'certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1.1 "Accueillir"\n    compétence C1.2 "Orienter"\n    épreuve E1 "Cas" { évalue C1.1, C1.3 }\n}\n';
    const findings = await checker.checkUnit(unitFromTexts({ 'a.referentiel': text }));
    const unknown = findings.find(({ rule }) => rule === 'code-inconnu');
    expect(unknown?.message.fr).toBe('Le code « C1.3 » n’est déclaré nulle part. Vouliez-vous dire « C1.2 » ?');
    const titles = unknown?.fixes.map(({ title }) => title.fr);
    expect(titles).toContain('Écrire « C1.2 »');
    expect(titles).not.toContain('Écrire « C1.1 »');
});

test.each([
    ['de droit, « enregistrement » mal écrit', 'certification RNCP1 "T"\n', 'enregistrement de droit', '12 ??'],
    ['RS, sans son code', 'certification ', 'RS1 "Accueillir"', '"Accueillir"'],
])(
    'une faute qui perd l’enregistrement n’accuse pas comme s’il était sur demande : %s',
    async (_, before, kind, lost) => {
        const rest =
            '\nniveau 8\nprérequis d’entrée "Aucun"\ncompétence C1 "Accueillir"\ncompétence C2 "Orienter"\népreuve E1 "Dossier" { forme contrôle continu  durée 1 h  évalue tout }\n';
        const rules = async (text: string): Promise<string[]> =>
            (await checker.checkUnit(unitFromTexts({ 'a.referentiel': text }))).map(({ rule }) => rule);
        const whole = await rules(before + kind + rest);
        const damaged = await rules(before + lost + rest);
        expect(damaged).toContain('syntaxe');
        expect(damaged.filter((rule) => rule !== 'syntaxe' && !whole.includes(rule))).toEqual([]);
    },
);
