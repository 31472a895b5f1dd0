import { describe, expect, it } from 'vitest';
import { parseFile } from './parse.ts';

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
