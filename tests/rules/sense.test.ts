// Rules that weigh what texts mean: a reader sees at once what each of these is about; the rules have to see it too.
import { RULES, type Rule } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { checkFiles } from './harness.ts';

function rule(code: string): Rule {
    return RULES.find((one) => one.code === code)!;
}

async function told(code: string, text: string): Promise<string[]> {
    const findings = await checkFiles({ 'a.referentiel': text }, rule(code));
    return findings
        .filter((one) => one.rule === code)
        .map(({ at, message, related }) => {
            const others = related.map((one) => text.slice(one.at.start, one.at.end));
            return (
                [text.slice(at.start, at.end), ...others].join(' → ').normalize('NFC') +
                (code === 'épreuve-hors-sujet' ? message.fr.replace(/^.*\(/, ' (') : '')
            );
        });
}

describe('épreuve-hors-sujet', () => {
    const C1 = 'Accorder un piano droit à l’oreille, en partant du la, afin d’obtenir un tempérament égal';
    const C2 = 'Remplacer les cordes filées et les feutres des marteaux selon la facture d’origine de l’instrument';
    const C3 = 'Établir un devis chiffré pour l’école de musique et planifier l’entretien de son parc d’instruments';
    const piano = (assessment: string, more = ''): string => `certification RNCP1 "Accordeur"
bloc BC01 "Entretenir des pianos" {
    compétence C1 "${C1}"
    compétence C2 "${C2}"
    compétence C3 "${C3}"
    ${more}
    épreuve ${assessment}
    épreuve E9 "Dossier" { évalue tout }
}
`;

    test.each([
        [
            'une corde et des feutres pour un accord : celle dont il parle le plus est nommée',
            'E1 "Atelier" { évalue C1  déroulement "Le candidat remplace deux cordes filées et trois feutres de marteaux, selon la facture d’origine, puis lit un devis chiffré pour l’école de musique." }',
            ['E1 → C2 (C1).'],
        ],
        [
            'ce qu’elle évalue, avec des mots d’une autre',
            'E1 "Atelier" { évalue C2  déroulement "Sur l’instrument d’une école de musique dont le devis est signé, le candidat remplace deux cordes filées et les feutres des marteaux, selon la facture d’origine." }',
            [],
        ],
        [
            'trois mots d’une autre, au hasard d’un texte qui n’est ni de l’une ni de l’autre',
            'E1 "Atelier" { évalue C1  déroulement "Le candidat reçoit un client, choisit ses outils, protège la salle et le sol, démonte le meuble, dépoussière la mécanique, règle les pédales, vérifie le chevillage, graisse les pivots, lave le clavier, range le feutre et la corde du pupitre, joint la facture du transporteur, puis explique à ce client comment aérer et humidifier la salle en hiver." }',
            [],
        ],
        [
            'ce qui est fourni parle d’une autre, ce que fait le candidat parle de la sienne',
            'E1 "Atelier" { évalue C1  déroulement "Les cordes filées et les feutres des marteaux sont neufs, selon la facture d’origine ; ils sont remplacés. Le candidat estime l’accord du piano." }',
            [],
        ],
        [
            'ce qui est fourni parle de la sienne, ce que fait le candidat parle d’une autre',
            'E1 "Atelier" { évalue C1  déroulement "Le candidat dispose d’un piano à accorder. Il remplace les cordes filées et les feutres des marteaux selon la facture d’origine." }',
            ['E1 → C2 (C1).'],
        ],
        ['trois mots seulement', 'E1 "Atelier" { évalue C1  déroulement "Cordes filées, feutres." }', []],
        [
            'trois mots qu’elle partage aussi bien avec la sienne',
            'E1 "Atelier" { évalue C1  déroulement "Accorder un piano droit dont on remplace les cordes et les feutres." }',
            [],
        ],
        ['rien', 'E1 "Atelier" { évalue C1 }', []],
    ])('%s', async (_, assessment, expected) => {
        expect(await told('épreuve-hors-sujet', piano(assessment))).toEqual(expected);
    });

    test('de ce qu’elle évalue, les quatre premiers sont dits', async () => {
        const more = ['Servir le café', 'Porter le courrier', 'Balayer la cour', 'Nourrir le chat']
            .map((title, i) => `compétence C${i + 4} "${title}"`)
            .join('\n    ');
        const text =
            'E1 "Atelier" { évalue C1, C4 à C7  déroulement "Le candidat remplace les cordes filées et les feutres des marteaux selon la facture d’origine." }';
        expect(await told('épreuve-hors-sujet', piano(text, more))).toEqual(['E1 → C2 (C1, C4, C5 et C6).']);
    });

    test('sans bloc, toutes les autres comptent ; avec, celles du bloc seul', async () => {
        const speaks =
            'déroulement "Le candidat remplace les cordes filées et les feutres des marteaux selon la facture d’origine."';
        const without = `certification RS1 "Accorder"
compétence C1 "${C1}"
compétence C2 "${C2}"
épreuve E1 "Atelier" { évalue C1  ${speaks} }
épreuve E2 "Atelier" { évalue C2 }
`;
        expect(await told('épreuve-hors-sujet', without)).toEqual(['E1 → C2 (C1).']);
        const apart = `certification RNCP1 "Accordeur"
bloc BC01 "Accorder" { compétence C1 "${C1}" compétence C3 "${C3}" épreuve E1 "Atelier" { évalue C1  ${speaks} } }
bloc BC02 "Réparer" { compétence C2 "${C2}" épreuve E1 "Atelier" { évalue tout } }
`;
        expect(await told('épreuve-hors-sujet', apart)).toEqual([]);
    });

    test('une épreuve qui évalue des critères dit par eux ce qu’elle regarde', async () => {
        const speaks =
            'déroulement "Le candidat remplace les cordes filées et les feutres des marteaux selon la facture d’origine."';
        const text = piano(`E1 "Atelier" { évalue CE1  ${speaks} }`).replace(
            C1 + '"',
            C1 + '" { critère CE1 "L’accord tient." }',
        );
        expect(await told('épreuve-hors-sujet', text)).toEqual([]);
    });
});

describe('critère-hors-bloc', () => {
    const ELSEWHERE = 'Le fil de la scie est affûté avant la coupe des traverses.';
    /** A bloc on sheep, with the criterion in doubt, beside one on wood. */
    const farm = (
        criterion: string,
        { block = '', competency = '', beside = '', more = '' } = {},
    ): string => `certification RNCP1 "Agent polyvalent"
activité A1 "Garde du troupeau"
bloc BC01 "Garder des brebis" {
    ${block}
    compétence C1 "Parer les onglons en contenant l’animal" { ${competency} critère CE1 "${criterion}" ${beside} }
    compétence C2 "Conduire les brebis à l’estive" { critère CE2 "Aucune ne boite à l’arrivée." }
    épreuve E1 "Journée de berger" { évalue tout }
}
bloc BC02 "Clore une pâture" {
    compétence C3 "Affûter la scie et couper les traverses à la longueur" { critère CE3 "La clôture tient." }
    compétence C4 "Tendre le grillage" { critère CE4 "Il ne plie pas." }
    épreuve E1 "Chantier" { évalue tout }
}
${more}`;

    test.each([
        ['de rien de son bloc, mais d’une compétence d’un autre', ELSEWHERE, {}, ['CE1 → C3']],
        ['d’un mot de sa compétence', 'La scie affûtée coupe les traverses loin de l’animal.', {}, []],
        ['d’un mot du titre de son bloc', ELSEWHERE, { block: 'description "La scie sert à l’étable."' }, []],
        ['d’un mot du titre court de sa compétence', ELSEWHERE, { competency: 'intitulé "Coupe des onglons"' }, []],
        ['d’un mot d’un autre critère', ELSEWHERE, { beside: 'critère CE5 "La scie est rangée."' }, []],
        ['d’un mot seulement d’ailleurs', 'La scie brille.', {}, []],
        [
            'de trois mots d’ailleurs parmi sept',
            'La scie coupe les traverses sans bruit, sans hâte, sans gêne ni poussière aucune.',
            {},
            [],
        ],
        ['de trois mots d’ailleurs sur cinq', 'La scie coupe vite les traverses mouillées.', {}, ['CE1 → C3']],
        [
            'd’ailleurs, si sa compétence est de deux blocs',
            ELSEWHERE,
            { more: 'bloc BC03 "Tondre" { compétences C1 }' },
            [],
        ],
    ])('%s', async (_, criterion, around, expected) => {
        expect(await told('critère-hors-bloc', farm(criterion, around))).toEqual(expected);
    });

    test('d’un mot d’une épreuve de son bloc, jusque dans ses parties', async () => {
        const parts = farm(ELSEWHERE).replace(
            'épreuve E1 "Journée de berger" { évalue tout }',
            'épreuve E1 "Journée de berger" { évalue tout  épreuve E1a "Scie" { évalue C1 } épreuve E1b "Estive" { évalue C2 } }',
        );
        expect(await told('critère-hors-bloc', parts)).toEqual([]);
    });

    test('d’un mot de l’activité de sa compétence', async () => {
        const inActivity = `certification RNCP1 "Agent polyvalent"
activité A1 "Coupe des onglons" {
    compétence C1 "Parer le pied en contenant l’animal" { critère CE1 "${ELSEWHERE}" }
    compétence C2 "Conduire les brebis à l’estive" { critère CE2 "Aucune ne boite à l’arrivée." }
}
bloc BC01 "Garder des brebis" { compétences A1  épreuve E1 "Journée de berger" { évalue tout } }
bloc BC02 "Clore une pâture" {
    compétence C3 "Affûter la scie et couper les traverses à la longueur" { critère CE3 "La clôture tient." }
    compétence C4 "Tendre le grillage" { critère CE4 "Il ne plie pas." }
    épreuve E1 "Chantier" { évalue tout }
}
`;
        expect(await told('critère-hors-bloc', inActivity)).toEqual([]);
        expect(await told('critère-hors-bloc', inActivity.replace('Coupe des onglons', 'Soin des onglons'))).toEqual([
            'CE1 → C3',
        ]);
    });
});

describe('forme-contredite', () => {
    const says = (form: string, said: string): Promise<string[]> =>
        told(
            'forme-contredite',
            `certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "Renseigner un abonné sur sa facture d’eau"\n    épreuve E1 "Relation" { forme ${form}  évalue tout  déroulement "${said}" }\n}\n`,
        );

    test.each([
        ['orale', 'Épreuve sur table de deux heures, sans document.', ['Épreuve sur table']],
        ['entretien', 'Un jury. Examen individuel sur table, le matin.', ['Examen individuel sur table']],
        ['orale', 'Le jury revient sur une épreuve écrite passée la veille.', []],
        ['orale, "devant un pupitre"', 'Épreuve sur table de deux heures.', []],
        ['écrite', 'Le candidat répond au téléphone à un abonné.', ['au téléphone']],
        ['écrite, individuelle', 'Le candidat répond au téléphone à un abonné.', ['au téléphone']],
        ['écrite, "en centre d’appels"', 'Le candidat répond au téléphone à un abonné.', []],
        ['écrite', 'Le candidat répond au téléphone à un abonné, puis rédige un compte rendu.', []],
        ['écrite, orale', 'Le candidat répond au téléphone à un abonné.', []],
        ['individuelle', 'Le candidat répond au téléphone à un abonné.', []],
        ['écrite', 'Le candidat répond, sans hâte et en dix lignes claires, au téléphone.', []],
        ['mise en situation', 'Épreuve sur table de deux heures.', []],
    ])('%s : %s', async (form, said, expected) => {
        expect(await says(form, said)).toEqual(expected);
    });
});

describe('compétences-voisines', () => {
    const are = (first: string, second: string): Promise<string[]> =>
        told('compétences-voisines', `certification RNCP1 "T"\ncompétence C1 "${first}"\ncompétence C2 "${second}"\n`);

    test.each([
        [
            'Appairer une aide auditive avec le téléphone du patient malentendant',
            'Appairer l’aide auditive avec le téléphone d’un patient malentendant',
            true,
        ],
        [
            'Régler la vanne du bassin selon le taux d’oxygène dissous',
            'Régler les vannes des bassins, selon le taux d’oxygène dissous.',
            true,
        ],
        [
            'Toiletter un chien de race à poil dur selon le standard',
            'Toiletter des chiens de race à poil dur selon le standard',
            false,
        ],
        ['Porter un bateau à terre avec la grue du port', 'Porter les bateaux à terre avec la grue du port', false],
        [
            'Transporter un patient assis vers le centre de dialyse',
            'Transporter un patient allongé vers le centre de dialyse',
            false,
        ],
        [
            'Ébarber la pièce sous aspiration avant le contrôle final',
            'Ébarber la pièce sous aspiration après le contrôle final',
            false,
        ],
        [
            'Borner la propriété avec accord des riverains convoqués',
            'Borner la propriété sans accord des riverains convoqués',
            false,
        ],
        [
            'Mixer un concert en salle fermée pour l’orchestre invité',
            'Mixer un concert en salle fermée pour l’orchestre invité',
            false,
        ],
        ['Piquer le cuir', 'Piquer les cuirs', false],
    ])('%s / %s : %s', async (first, second, expected) => {
        expect(await are(first, second)).toEqual(expected ? ['C2 → C1'] : []);
    });
});

describe('deux-graphies', () => {
    const spelt = (...titles: string[]): Promise<string[]> =>
        told(
            'deux-graphies',
            `certification RNCP1 "T"\n${titles.map((title, i) => `compétence C${i + 1} "${title}"`).join('\n')}\n`,
        );

    test.each([
        [
            'deux accents',
            ['Annoncer un évènement', 'Clore un évènement', 'Reporter un événement'],
            ['événement → évènement'],
        ],
        [
            'un accent, et aucun',
            ['Savoir sécuriser la fosse', 'Savoir sécuriser le quai', 'Savoir securiser la voie'],
            ['securiser → sécuriser'],
        ],
        ['un accent dans la finale', ['Tracer le contrôle', 'Signer le contrôle', 'Refaire le controle'], []],
        ['le même mot, composé autrement', ['Tracer le contrôle', 'Signer le contrôle'.normalize('NFD')], []],
        [
            'un accent, composé autrement, et un autre',
            ['Clore un évènement'.normalize('NFD'), 'Clore l’évènement', 'Ouvrir un événement'],
            ['événement → évènement'],
        ],
        [
            'huit lettres',
            ['Vendre du réglisse noir, du règlement', 'Lire le règlement', 'Citer le réglement'],
            ['réglement → règlement'],
        ],
        ['un participe', ['Présenter le bijou présenté', 'Porter le bijou que l’on porte'], []],
        ['un nom propre', ['Écouter Clémence', 'Écouter la clemence'], []],
    ])('%s', async (_, titles, expected) => {
        expect(await spelt(...titles)).toEqual(expected);
    });
});
