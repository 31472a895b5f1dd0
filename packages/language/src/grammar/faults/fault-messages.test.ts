import { describe, expect, it } from 'vitest';
import { parseFile } from '../parse.ts';

function messagesOf(text: string): string[] {
    return parseFile(text).faults.map(({ message }) => message.fr);
}

function inCertification(line: string): string {
    return `certification RNCP1 "T"\n${line}\nactivité A1 "A" {\n    compétence C1 "C"\n    compétence C2 "D"\n}\n`;
}

function inAssessment(line: string): string {
    return `certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "C"\n    compétence C2 "D"\n    épreuve E1 "E" {\n        ${line}\n    }\n}\n`;
}

describe('ce qui manque se dit par ce qui peut suivre, non par un mot pris au hasard', () => {
    it.each([
        [
            inAssessment('forme\n        évalue tout'),
            'Après « forme », il manque une forme (orale, écrite, mise en situation…).',
        ],
        [inAssessment('évalue\n        durée 1 h'), 'Après « évalue », il manque un code ou « tout ».'],
        [inCertification('niveau'), 'Après « niveau », il manque un niveau (5) ou « aucun ».'],
        [inCertification('prérequis "Néant."'), 'Après « prérequis », il manque « d’entrée » ou « de validation ».'],
    ])('%j', (text, message) => {
        const { faults } = parseFile(text);
        expect(faults.map(({ message }) => message.fr)).toEqual([message]);
        // Nothing is put in that the author did not choose.
        expect(faults[0]?.mend).toBeUndefined();
    });
});

describe('un mot à sa place, dont la suite n’est pas comprise', () => {
    it.each([
        [
            inAssessment('forme QCM\n        évalue tout'),
            '« forme QCM » n’est pas compris : après « forme », on attend une forme (orale, écrite, mise en situation…).',
        ],
        [
            inCertification('objectifs x'),
            '« objectifs x » n’est pas compris : après « objectifs », on attend un texte entre guillemets.',
        ],
        [
            inCertification('nouvelle-calédonie peut-être'),
            '« nouvelle-calédonie peut-être » n’est pas compris : après « nouvelle-calédonie », on attend « oui » ou « non ».',
        ],
    ])('%j', (text, message) => {
        expect(messagesOf(text)).toEqual([message]);
    });
});

describe('un mot hors de sa place se dit par ce qui l’entoure, non par ce qui vient d’être fermé', () => {
    it.each([
        [
            'bloc BC01 "B" {\n    épreuve E1 "E" { évalue tout }\n    public "X"\n}',
            '« public » n’a pas sa place dans un bloc : cela se dit dans une épreuve.',
        ],
        [
            'compétence C1 "C" {\n    critère CE1 "Q" { indicateur "i" }\n    indicateur "j"\n}',
            '« indicateur » n’a pas sa place dans une compétence : cela se dit dans un critère.',
        ],
        [
            'compétence C1 "C" {\n    critère CE1 "Q" { intitulé "i" }\n}',
            '« intitulé » n’a pas sa place dans un critère : cela se dit dans une compétence.',
        ],
        [
            'règlement { recours "r" siret 1 }',
            '« siret » n’a pas sa place dans le règlement d’évaluation : cela se dit dans un certificateur.',
        ],
        [
            'certificateur "N" { indicateur "i" }',
            '« indicateur » n’a pas sa place dans un certificateur : cela se dit dans un critère.',
        ],
        [
            'certificateur "N" { siret 1 }\nrecours "r"',
            '« recours » n’a pas sa place ici : cela se dit dans le règlement d’évaluation.',
        ],
    ])('%j', (line, message) => {
        expect(messagesOf(`certification RNCP1 "T"\n${line}\n`)).toEqual([message]);
    });
});

describe('les mots de la fiche et du dossier s’écrivent de travers comme les autres', () => {
    it.each([
        ['contexe "c"', 'contexte'],
        ['préambul "p"', 'préambule'],
        ['préambule des modalité "p"', 'modalités'],
        ['versoin "1"', 'version'],
        ['réglement { recours "r" }', undefined],
        ['règlement { rattrappage "r" }', 'rattrapage'],
        ['règlement { réferent handicap "r" }', undefined],
        ['compétence C1 "C" { intitullé "i" }', 'intitulé'],
        ['compétence C1 "C" { eliminatoire }', undefined],
        ['critère CE1 "Q" { indicatuer "i" }', 'indicateur'],
        ['doutteux "d"', 'douteux'],
    ])('%s', (line, meant) => {
        const text = line.startsWith('critère')
            ? `certification RNCP1 "T"\ncompétence C1 "C" {\n    ${line}\n}\n`
            : `certification RNCP1 "T"\n${line}\n`;
        const mends = parseFile(text).faults.map(({ mend }) => mend?.text);
        expect(mends).toEqual(meant === undefined ? [] : [meant]);
    });
});

describe('ce qui ouvre un fichier ne se dit qu’à sa première ligne', () => {
    it.each(['certification RNCP2 "Deux"', 'suite de RNCP2', 'bibliothèque Branche'])('%s', (line) => {
        const [keyword] = line.split(' ');
        expect(messagesOf(inCertification(line))).toEqual([
            `« ${keyword} » ne se dit qu’à la première ligne d’un fichier : ce qui suit va dans un autre fichier.`,
        ]);
    });
});

it.each(['niveau 5\ncertification RNCP2 "Deux"\n', 'certificateur RNCP2 "Deux"\nniveau 5\n'])(
    'ce qui précède la première ligne : %j',
    (text) => {
        expect(messagesOf(text)).toEqual([
            'Un fichier dit d’abord ce qu’il est : « certification RNCP… "intitulé" », « suite de RNCP… » ou « bibliothèque Nom ».',
        ]);
    },
);

describe('des signes et des mots voisins', () => {
    it.each([
        [inAssessment('évalue tout\n        durée 20 minutes'), '« minutes » : vouliez-vous dire « min » ?'],
        [inAssessment('évalue tout\n        durée 1 heure'), '« heure » : vouliez-vous dire « h » ?'],
        [inAssessment('évalue C1; C2'), '« ; » : vouliez-vous dire « , » ?'],
        [
            inCertification('voies d’accès { ouvertes apprentissage, VAE }'),
            '« VAE » : vouliez-vous dire « expérience » ?',
        ],
        [
            inAssessment('évalue tout\n    }\n    évaluation E2 "F" {'),
            '« évaluation » : vouliez-vous dire « épreuve » ?',
        ],
        // Un mot qui n'a pas sa place ici (« site ») n'est pas proposé.
        [inCertification('titre "x"'), '« titre "x" » n’est pas compris ici.'],
        [inAssessment('évalue : C1'), '« : » est de trop ici.'],
        [inCertification('niveau : 5'), '« : » est de trop ici.'],
    ])('%j', (text, message) => {
        expect(messagesOf(text)).toEqual([message]);
    });

    it('un signe invisible collé depuis Word ne gêne pas', () => {
        expect(messagesOf(inAssessment('évalue\u200B \u00ADC1,\u2060 C2'))).toEqual([]);
    });
});

describe('une accolade sur une seule ligne', () => {
    it('en trop, elle seule est retirée', () => {
        expect(messagesOf(inAssessment('épreuve E1.1 "F" { évalue C1 durée 1 h } }'))).toHaveLength(1);
        const text = `certification RNCP1 "T"\nbloc BC01 "B" {\n    compétence C1 "C"\n    épreuve E1 "E" { évalue C1 durée 20 min } }\n}\n`;
        expect(messagesOf(text)).toEqual([
            'Cette accolade ne ferme rien : il y en a une de trop, ou celle qui ouvre manque plus haut.',
        ]);
    });
});

describe('un nombre s’écrit en chiffres', () => {
    it.each([
        [inCertification('niveau cinq'), '« cinq » s’écrit en chiffres : « 5 ».', '5'],
        [inAssessment('évalue tout\n        durée trois h'), '« trois » s’écrit en chiffres : « 3 ».', '3'],
        [
            inCertification('enregistrement sur demande { durée trois ans }'),
            '« trois » s’écrit en chiffres : « 3 ».',
            '3',
        ],
        [
            inCertification('niveau beaucoup'),
            '« beaucoup » n’est pas compris ici : on attend un niveau (5) ou « aucun ».',
            undefined,
        ],
    ])('%j', (text, message, mend) => {
        const { faults } = parseFile(text);
        expect(faults.map((fault) => [fault.message.fr, fault.mend?.text])).toEqual([[message, mend]]);
    });
});

describe('un SIRET collé avec ses espaces', () => {
    it.each(['certificateur "X" { siret 924 193 576 00015 }', 'partenaire 924\u00a0193\u00a0576\u00a000015 "X" forme'])(
        '%s',
        (line) => {
            const text = inCertification(line);
            const { faults } = parseFile(text);
            expect(faults.map(({ message }) => message.fr)).toEqual([
                'Un SIRET s’écrit sans espaces : « 92419357600015 ».',
            ]);
            const { start = 0, end = 0, text: by = '' } = faults[0]?.mend ?? {};
            const mended = text.slice(0, start) + by + text.slice(end);
            expect(mended).toContain(' 92419357600015 ');
            expect(messagesOf(mended)).toEqual([]);
        },
    );
});

describe('la tête d’une déclaration perdue', () => {
    it.each([
        ['activi', '« activi » n’est pas compris ici : vouliez-vous dire « activité » ?'],
        ['a', '« a » n’est pas compris ici.'],
    ])('est dite là où elle était : %s', (left, message) => {
        const text = `certification RNCP1 "T"\nactivité A1 "A" {\n    compétence C1 "C"\n}\n\n${left}\n    compétence C2 "D"\n}\n`;
        const { faults } = parseFile(text);
        expect(faults.map((fault) => [fault.message.fr, text.slice(fault.start, fault.end)])).toEqual([
            [message, left],
        ]);
    });
});

it.each(['', 's', 'suite', 'suite d', '//'])('un fichier qui ne dit pas encore ce qu’il est : %j', (head) => {
    const competencies = Array.from({ length: 30 }, (_, i) => `    compétence C1.${i + 1} "Accueillir"\n`).join('');
    const { tree, faults } = parseFile(`${head}\n\nactivité A1 "A" {\n${competencies}}\n`);
    expect(faults).toHaveLength(1);
    expect(tree.statements.map(({ $type }) => $type)).toEqual(['Activity']);
});

it('une durée mal écrite n’emporte pas ce que l’épreuve évalue', () => {
    const { tree } = parseFile(inAssessment('durée deux heures évalue C1'));
    expect(
        JSON.stringify(tree, (key, value: unknown) => (key.startsWith('$') && key !== '$type' ? undefined : value)),
    ).toContain('"Evaluation"');
});

describe('ce qu’on écrit quand on vient d’ailleurs', () => {
    it.each([
        [
            inAssessment('évalue\n            - C1\n            - C2'),
            'Une liste s’écrit sans tirets, avec des virgules : C1.1, C1.2.',
        ],
        [
            inCertification('enregistrement sur demande { décision 31 octobre 2024 }'),
            'Une date s’écrit en chiffres : « 31/10/2024 ».',
        ],
        [
            inAssessment('évalue tout\n        description "Le "candidat" répond"'),
            'Un guillemet droit finit le texte : dedans, écrivez « candidat » entre guillemets français, ou \\"candidat\\".',
        ],
        [
            inCertification('Le titulaire est capable de travailler seul.'),
            'Ce texte n’est dans aucune déclaration : mettez-le entre guillemets derrière un mot de la langue (objectifs "…"), ou derrière « // » pour en faire un commentaire.',
        ],
        [inCertification('# À relire'), 'Un commentaire s’écrit derrière « // », non derrière « # ».'],
    ])('%j', (text, message) => {
        expect(messagesOf(text)[0]).toBe(message);
    });

    it.each([
        ['une puce', inCertification('• niveau 5'), 'niveau 5'],
        ['des minutes', inAssessment('évalue tout\n        durée 45 minutes'), 'durée 45 min'],
        ['un SIRET', inCertification('certificateur "X" { siret 123 456 789 00011 }'), 'siret 12345678900011'],
        ['une date', inCertification('enregistrement sur demande { décision 1er mars 2024 }'), 'décision 01/03/2024'],
    ])('%s se corrige sans rien demander', (_, text, wanted) => {
        const mends = parseFile(text).faults.flatMap(({ mend }) => (mend?.isCertain ? [mend] : []));
        const mended = mends.reduceRight(
            (all, { start, end, text: by }) => all.slice(0, start) + by + all.slice(end),
            text,
        );
        expect(mended).toContain(wanted);
        expect(messagesOf(mended)).toEqual([]);
    });

    it('un mot qui n’est pas une unité ne se corrige pas de lui-même', () => {
        const [fault] = parseFile(inCertification('activte A2 "X"')).faults;
        expect(fault?.mend?.isCertain).toBeUndefined();
    });
});
