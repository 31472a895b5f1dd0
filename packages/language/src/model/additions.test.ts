// What real fiches, the doctrine and the documents need beside the RACE: where the model has it.
import { expect, test } from 'vitest';
import { parseFile } from '../grammar/parse.ts';
import { type Assessment, type Unit, unitFromTexts } from './index.ts';

const source = `certification RS1 "T"

lien "https://exemple.fr", "Le certificat sur le site de l’école"
lien "https://exemple.fr/2"
contexte "Dans les petites entreprises."
préambule "Avant les activités."
préambule des compétences "Avant les compétences."
préambule des modalités "Avant les modalités."
version "2.1" du 12/03/2026

enregistrement sur demande { durée 3 ans  douteux "Deux durées." }
voies d’accès { ouverte apprentissage  douteux "Sans jury." }

règlement {
    recours "Par écrit."
    référent handicap "Nommé à l’inscription."
    contrôle "Une session sur dix."
    douteux "Lu dans une annexe."
}

compétence C1 "Consigner l’installation." {
    compétence C1.1 "Couper."
    intitulé "Consignation"
    éliminatoire
    critère CE1 "La consignation est sûre." {
        indicateur "L’absence de tension est vérifiée."
        indicateur "Le cadenas est posé."
        douteux "Deux puces réunies."
    }
    douteux "Sans code dans la fiche."
}

bloc BC01 "B" {
    préambule "Avant les compétences du bloc."
    préambule des modalités "Avant les modalités du bloc."
    compétences C1
    épreuve E1 "Oral" {
        forme orale, individuelle, distancielle et collective
        public "Salariés"
        évalue tout
        critère "L’oral est clair." pour C1 { indicateur "Il tient en dix minutes." }
    }
}
`;

const unit = unitFromTexts(source);
const administration = (): NonNullable<Unit['certification']>['administration'] => {
    if (!unit.certification) throw new Error('no certification');
    return unit.certification.administration;
};

test('everything is understood', () => {
    expect(parseFile(source).faults).toEqual([]);
    expect(unit.repetitions).toEqual([]);
});

test('several links, addresses or not', () => {
    expect(administration().links.map(({ value }) => value)).toEqual([
        'https://exemple.fr',
        'Le certificat sur le site de l’école',
        'https://exemple.fr/2',
    ]);
});

test('context, preambles, version and regulations', () => {
    const { texts, version, regulations } = administration();
    expect(Object.entries(texts).map(([kind, text]) => [kind, text.value])).toEqual([
        ['contexte', 'Dans les petites entreprises.'],
        ['préambule', 'Avant les activités.'],
        ['préambule des compétences', 'Avant les compétences.'],
        ['préambule des modalités', 'Avant les modalités.'],
    ]);
    expect([version?.name.value, version?.date?.iso]).toEqual(['2.1', '2026-03-12']);
    expect(Object.entries(regulations?.texts ?? {}).map(([kind, text]) => [kind, text.value])).toEqual([
        ['recours', 'Par écrit.'],
        ['référent handicap', 'Nommé à l’inscription.'],
        ['contrôle', 'Une session sur dix.'],
    ]);
});

test('what a competency, its criteria and a bloc say', () => {
    const [competency, inner] = unit.items.filter((item) => item.kind === 'competency');
    expect([competency?.shortTitle?.value, competency?.eliminatory, inner?.eliminatory]).toEqual([
        'Consignation',
        true,
        true,
    ]);
    expect(competency?.criteria[0]?.indicators.map(({ value }) => value)).toEqual([
        'L’absence de tension est vérifiée.',
        'Le cadenas est posé.',
    ]);
    const [block] = unit.blocks;
    expect([block?.preamble?.value, block?.modalitiesPreamble?.value]).toEqual([
        'Avant les compétences du bloc.',
        'Avant les modalités du bloc.',
    ]);
});

test('an épreuve is for some public, and coverage is judged all the same', () => {
    const [assessment] = unit.assessments as [Assessment];
    expect(assessment.forms.map((form) => 'name' in form && form.name)).toEqual([
        'orale',
        'individuelle',
        'distancielle',
        'collective',
    ]);
    expect(assessment.audience?.value).toBe('Salariés');
    expect(assessment.criteria[0]?.for?.competencies.map(({ code }) => code?.text)).toEqual(['C1.1']);
    expect(assessment.criteria[0]?.indicators).toHaveLength(1);
    const [competency] = unit.competencies;
    expect(competency && unit.coverage.worst(competency)).toEqual({ is: 'evaluated' });
});

test('what an import wasn’t sure of stands in the element, or in the certification for what is no element', () => {
    const marks = [unit.root, ...unit.items].flatMap((item) =>
        item.doubtMarks.map(({ reason }) => [item.code?.text ?? item.kind, reason?.value]),
    );
    expect(marks).toEqual([
        ['RS1', 'Deux durées.'],
        ['RS1', 'Sans jury.'],
        ['RS1', 'Lu dans une annexe.'],
        ['C1', 'Sans code dans la fiche.'],
        ['CE1', 'Deux puces réunies.'],
    ]);
});

test('what is said once is told where it is said again', () => {
    const twice = unitFromTexts(
        'certification RS1 "T"\nversion "1"\nversion "2"\ncontexte "a"\ncontexte "b"\nrèglement { recours "a"  recours "b" }\nrèglement {}\ncompétence C1 "T" { éliminatoire  éliminatoire  intitulé "a"  intitulé "b" }\nbloc BC01 "B" { préambule "a"  préambule "b"  épreuve "E" { public "a"  public "b" } }\n',
    );
    expect(twice.repetitions.map(({ statement }) => statement)).toEqual([
        'version',
        'contexte',
        'recours',
        'règlement',
        'éliminatoire',
        'intitulé',
        'préambule',
        'public',
    ]);
});
