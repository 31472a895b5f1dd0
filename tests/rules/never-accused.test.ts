// Sentences of many trades, right as they are, each near to what a rule accuses: no rule of writing or evaluation says
// anything of them, nor the one that they are near to. A line a text, in the file of that rule.
import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Checker, RULES, unitFromTexts } from '@referentiel/language';
import { describe, expect, test } from 'vitest';

const folder = join(import.meta.dirname, 'never-accused');
const checker = new Checker(RULES, { today: '2026-12-01' });
const files = readdirSync(folder).map((file) => [basename(file, '.txt'), file] as const);
const near = new Set<string>(files.map(([rule]) => rule));
const JUDGED = new Set(
    RULES.filter(({ code, theme }) => theme === 'rédaction' || theme === 'évaluation' || near.has(code)).map(
        ({ code }) => code,
    ),
);

/** Where the texts of a file stand in a référentiel; elsewhere than said here, each is a competency. */
const PLACES: Readonly<Record<string, Place>> = {
    'critère-sans-indicateur': 'criterion',
    'critère-répété': 'judged',
    'intitulé-de-bloc': 'aim',
    'intitulé-de-formation': 'title',
    'niveau-en-années': 'aim',
    'note-dans-le-référentiel': 'proceedings',
    'auto-évaluation-seule': 'proceedings',
    'épreuve-collective-seule': 'assessment',
    'épreuve-formative': 'proceedings',
    'épreuve-à-distance': 'proceedings',
    'jury-sans-majorité-extérieure': 'jury',
    'jury-trop-petit': 'jury',
    'questionnaire-seul': 'assessment',
    'forme-contredite': 'written',
    'tuteur-au-jury': 'jury',
    'vae-et-assiduité': 'prerequisite',
    'écrit-évalué-par-oral': 'spoken',
};

/** A référentiel of which nothing is accused. */
const CLEAN = {
    title: 'Agent d’exploitation',
    aim: 'Le titulaire assure le service au public.',
    prerequisite: 'Être majeur.',
    jury: 'Deux professionnels et un représentant du certificateur.',
    competency: 'Rendre compte de son service afin d’en garder la trace',
    criterion: 'Le registre est signé à chaque ronde.',
    assessment: 'Poste d’accueil',
    proceedings: 'Le candidat répond à un usager joué par un examinateur.',
};

/**
 * « judged » is a competency and its criterion, parted by a bar; « spoken » a competency and how the oral goes that alone
 * evaluates it; « written » how an épreuve in writing goes.
 */
type Place = keyof typeof CLEAN | 'judged' | 'spoken' | 'written';

const FORMS: Readonly<Partial<Record<Place, string>>> = { spoken: 'forme orale', written: 'forme écrite' };

function saidOf(place: Place, text: string): Partial<Record<keyof typeof CLEAN, string>> {
    const [first = '', second = ''] = text.split(' | ');
    if (place === 'judged') return { competency: `${first}, afin de servir l’usager`, criterion: second };
    if (place === 'spoken') return { competency: `${first}, afin de servir l’usager`, proceedings: second };
    return { [place === 'written' ? 'proceedings' : place]: text };
}

function withText(place: Place, text: string): string {
    const said = { ...CLEAN, ...saidOf(place, text) };
    return `certification CQP-Essai "${said.title}"
répertoire RNCP
enregistrement sur demande
objectifs "${said.aim}"
prérequis d’entrée "${said.prerequisite}"
jury J1 "${said.jury}"
bloc BC01 "Assurer le service" {
    compétence C1 "${said.competency}" { critère CE1 "${said.criterion}" }
    compétence C2 "Fermer le poste pour la nuit" { critère CE2 "La clé est remise au gardien." }
    épreuve E1 "${said.assessment}" {
        ${FORMS[place] ?? ''}
        durée 1 h
        évalue tout
        ${place === 'assessment' ? '' : `déroulement "${said.proceedings}"`}
    }
}
voies d’accès { ouvertes formation continue, expérience avec jury J1 }
`;
}

async function accused(place: Place, text: string): Promise<string[]> {
    const findings = await checker.checkUnit(unitFromTexts({ 'essai.referentiel': withText(place, text) }));
    return findings
        .filter(({ rule }) => JUDGED.has(rule) || rule === 'syntaxe')
        .map(({ rule, message }) => `${text} → ${rule} : ${message.fr}`);
}

test('the référentiel around them is accused of nothing', async () => {
    expect(await accused('title', CLEAN.title)).toEqual([]);
});

describe.each(readdirSync(folder).map((file) => [basename(file, '.txt'), file] as const))(
    'near to %s',
    (rule, file) => {
        const lines = readFileSync(join(folder, file), 'utf8').trim().split('\n');

        test('the file is named after a rule, and has a good many texts', () => {
            expect(RULES.map(({ code }) => code)).toContain(rule);
            expect(new Set(lines).size).toBe(lines.length);
            expect(lines.length).toBeGreaterThanOrEqual(15);
        });

        test('none is accused', async () => {
            const place = PLACES[rule] ?? 'competency';
            const told = await Promise.all(lines.map((line) => accused(place, line)));
            expect(told.flat()).toEqual([]);
        });
    },
);
