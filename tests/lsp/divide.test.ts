/* oxlint-disable vitest/valid-expect -- the message tells which fiche */
// A bloc whose modalités are published but not divided: the fix makes épreuves of them, and loses nothing.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatting } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { missing, read, wordsIn } from '../exchange/reading.ts';
import { actionsAt, carryOut } from './actions.ts';
import { Client } from './client.ts';

const TITLE = 'Répartir les modalités en épreuves';

/** The text after the fix at the first bloc that is to be divided; undefined where there is none. */
async function divided(text: string): Promise<string | undefined> {
    const client = await Client.start({ pull: true, today: '2026-11-24' });
    try {
        await client.open('a.referentiel', text);
        const report = await client.request('textDocument/diagnostic', {
            textDocument: client.at('a.referentiel', 0).textDocument,
        });
        const [finding] = (report.kind === 'full' ? report.items : []).filter(({ code }) => code === 'bloc-à-répartir');
        if (!finding) return undefined;
        const lines = text.split('\n').slice(0, finding.range.start.line);
        const offset = lines.reduce((sum, line) => sum + line.length + 1, 0) + finding.range.start.character;
        const fix = (await actionsAt(client, 'a.referentiel', offset, ['quickfix'])).find(({ title }) =>
            title.startsWith(TITLE),
        );
        expect(fix?.title).toMatch(/^Répartir les modalités en épreuves dans le bloc /);
        await carryOut(client, fix?.edit);
        return client.text('a.referentiel');
    } finally {
        await client.stop();
    }
}

function bloc(modalities: string, more = ''): string {
    return `certification RNCP1 "T"

bloc BC01 "Atelier" {
${more}    compétence C1 "Régler les freins d’un cycle"
    compétence C2 "Monter une roue"

    modalités ${modalities}
}
`;
}

describe('the épreuves that the text names', () => {
    test('form, duration, and what is evaluated where it is said', async () => {
        const text = bloc(`"
        Au centre d’examen.

        - Mise en situation professionnelle : régler un cycle, durée : 1 h 30 (C1)

        - Soutenance orale devant le jury. Le candidat répond à des questions.

        NB. Le matériel est fourni.
    "`);
        expect(await divided(text)).toBe(`certification RNCP1 "T"

bloc BC01 "Atelier" {
    compétence C1 "Régler les freins d’un cycle"
    compétence C2 "Monter une roue"

    préambule des modalités "
        Au centre d’examen.

        NB. Le matériel est fourni.
    "

    épreuve E1 "Mise en situation professionnelle" {
        forme mise en situation
        durée 1 h 30
        évalue C1
        déroulement "régler un cycle, durée : 1 h 30 (C1)"
    }

    épreuve E2 "Soutenance orale devant le jury." {
        forme orale
        déroulement "Le candidat répond à des questions."
    }
}
`);
    });

    test('several on one line; their own numbers are kept', async () => {
        expect(await divided(bloc('"Étude de cas ; entretien avec le jury"')))
            .toContain(`    épreuve E1 "Étude de cas" {
        forme étude de cas
    }

    épreuve E2 "entretien avec le jury" {
        forme entretien
    }
`);
        const numbered = await divided(
            bloc(`"
        Épreuve 3 – Projet

        Épreuve 4 – Dossier

        Compétences évaluées : C2
    "`),
        );
        expect(numbered).toMatch(/épreuve E3 "Projet"[^]*épreuve E4 "Dossier" \{\n {8}forme dossier\n {8}évalue C2/);
    });

    test('where none is named, or an introduction stands already, the text stays and one is left to be written', async () => {
        const prose = '"Le candidat travaille seul. Il rend compte.\n\n        Le jury délibère ; il note."';
        expect(await divided(bloc(prose))).toContain(`modalités ${prose}`);
        const introduced = bloc(
            '"\n        Voici.\n\n        - Projet\n\n        - Dossier\n    "',
            '    préambule des modalités "Déjà dit."\n\n',
        );
        const kept = await divided(introduced);
        expect(kept).toContain('- Dossier\n    "');
        expect(kept).toContain('"À compléter."');
    });
});

describe('whatever the fiche', () => {
    const folder = process.env['REFERENTIEL_CORPUS'];
    test('what was imported is divided with no word lost, no fault of syntax, and formatted', async (context) => {
        if (folder === undefined) context.skip('REFERENTIEL_CORPUS ne nomme aucun dossier de fiches');
        let count = 0;
        for (const name of readdirSync(folder ?? '').filter((one) => one.endsWith('.xml'))) {
            for (const fiche of read(name, readFileSync(join(folder ?? '', name)))) {
                const after = await divided(fiche.text);
                if (after === undefined) continue;
                count++;
                expect(missing(wordsIn(fiche.text), [...wordsIn(after), 'modalites']), name).toEqual([]);
                expect(formatting(after), name).toMatchObject({ edits: [] });
                expect(after.match(/^ {4}épreuve /gm)?.length ?? 0, name).toBeGreaterThan(0);
            }
        }
        expect(count).toBeGreaterThan(0);
    });
});
