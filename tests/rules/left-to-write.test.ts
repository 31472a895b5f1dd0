// What a référentiel to begin with leaves to be written is listed before it is filed.
import { Checker, type Finding, presetSettings, RULES, starterText, unitFromTexts } from '@referentiel/language';
import { expect, test } from 'vitest';
import { filedShare, type FiledShare } from '../../packages/language/src/rules/dossier/share.ts';

const TODAY = '2026-12-01';
const filing = new Checker(RULES, { today: TODAY, ...presetSettings('dépôt') });
const drafting = new Checker(RULES, { today: TODAY, ...presetSettings('brouillon') });

function starter(kind: 'demande' | 'droit' | 'RS'): string {
    return starterText({ title: 'Ma certification', code: 'CERTIF-1', kind, level: '5', blocks: 1 });
}

function check(text: string, by = filing): Promise<Finding[]> {
    return by.checkUnit(unitFromTexts({ 'a.referentiel': text }));
}

const TEXTS = [
    'Reste à écrire : « Ma certification », dans la certification CERTIF-1.',
    'Reste à écrire : « Activité 1 », dans l’activité A1.',
    'Reste à écrire : « en … », dans la compétence C1.1.',
    'Reste à écrire : « Ce qu’on observe quand la compétence… », dans le critère CE1.1.1.',
    'Reste à écrire : « en … », dans la compétence C1.2.',
    'Reste à écrire : « Ce qu’on observe quand la compétence… », dans le critère CE1.2.1.',
    'Reste à écrire : « Bloc 1 », dans le bloc BC01.',
];

const RNCP_RUBRICS = ['certificateur', 'nsf', 'emplois', 'objectifs', 'secteurs', 'voies d’accès'];

test.each([
    ['demande', RNCP_RUBRICS, TEXTS],
    ['droit', RNCP_RUBRICS, TEXTS],
    [
        'RS',
        ['certificateur', 'nsf', 'objectifs', 'voies d’accès'],
        [
            TEXTS[0],
            'Reste à écrire : « en … », dans la compétence C1.',
            'Reste à écrire : « Ce qu’on observe quand la compétence 1… », dans le critère CE1.1.',
            'Reste à écrire : « en … », dans la compétence C2.',
            'Reste à écrire : « Ce qu’on observe quand la compétence 2… », dans le critère CE2.1.',
        ],
    ],
] as const)('of a new référentiel (%s), each section and each text', async (kind, rubrics, texts) => {
    const found = await check(starter(kind));
    const missing = found.filter(({ rule }) => rule === 'rubrique-manquante');
    expect(missing.map(({ message }) => /\(« (.*) »\)/.exec(message.fr)?.[1] ?? '').toSorted()).toEqual(
        [...rubrics].toSorted(),
    );
    const told = found.filter(({ rule }) => rule === 'texte-à-compléter').map(({ message }) => message.fr);
    expect(told).toEqual(texts);
    expect(found.filter(({ severity }) => severity === 'error').length).toBe(missing.length + told.length);
});

test('nothing of it in preset brouillon', async () => {
    expect(await check(starter('demande'), drafting)).toEqual([]);
});

test('one cause, one finding: a text left to be written is accused of nothing else', async () => {
    const text = `certification RNCP1 "Accueil"
bloc BC01 "Accueillir" {
    compétence C1 "À compléter." { critère CE1.1 "Idem." }
    compétence C2 "À compléter." { critère CE2.1 "Idem." }
    épreuve E1 "Cas" { forme mise en situation, individuelle  durée 1 h  évalue tout }
}
`;
    expect((await check(text)).map(({ rule }) => rule)).toEqual(Array<string>(4).fill('texte-à-compléter'));
});

test('each text that holds a place is told by what it is of', async () => {
    const text = `certification RNCP1 "Accueil"
voies d’accès { ouverte formation continue avec jury "À compléter." }
règlement { fraude "À compléter." }
objectifs "Néant."
activité A1 "Accueillir" { description "À compléter." }
bloc BC01 "Accueillir" {
    liste "À compléter."
    modalités "À compléter."
    compétence C1 "Accueillir" { intitulé "À compléter."  critère CE1 "Bien reçu" { indicateur "À compléter." } }
    épreuve E1 "Cas" { déroulement "À compléter."  jury "À compléter."  évalue tout }
}
`;
    const told = (await check(text)).filter(({ rule }) => rule === 'texte-à-compléter');
    expect(told.map(({ message }) => message.fr.replace(/^.*, dans /, '')).toSorted()).toEqual([
        'la description de l’activité A1.',
        'la liste du bloc BC01.',
        'le déroulement de l’épreuve E1.',
        'le jury de l’épreuve E1.',
        'le jury d’une voie d’accès.',
        'les modalités du bloc BC01.',
        'l’indicateur du critère CE1.',
        'l’intitulé de la compétence C1.',
        '« objectifs ».',
        '« règlement : fraude ».',
    ]);
});

test('the share that is written', () => {
    const share = (text: string): FiledShare => filedShare(unitFromTexts({ 'a.referentiel': text }));
    const { done, total } = share(starter('demande'));
    expect(total - done).toBe(RNCP_RUBRICS.length + TEXTS.length);
    const more = share(`${starter('demande')}\nemplois "Hôte d’accueil."\n`);
    expect([more.done, more.total]).toEqual([done + 2, total + 1]);
});
