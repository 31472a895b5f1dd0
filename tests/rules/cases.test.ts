// Cases at the edge of a rule: what is found stands between »…«, with the fixes that are offered where they are told.
import { RULES, type Rule } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { checkFiles, placesOf } from './harness.ts';
import { readExample } from './marked.ts';

interface Case {
    /** What a reader would say of it. */
    readonly says: string;
    readonly text: string;
    readonly files?: Readonly<Record<string, string>>;
    /** Whether it is found of the certification itself. */
    readonly ofAll?: true;
    /** What the fixes are called, in order. */
    readonly fixes?: readonly string[];
    /** What the message has. */
    readonly told?: RegExp;
}

const bare = (code: string): string => code.replaceAll(/[»«]/g, '');
const bloc = (code: string, competencies: string): string =>
    `bloc ${code} "Bloc ${bare(code)}" { ${competencies}  épreuve E1 "Chantier" { évalue tout } }\n`;
const c = (...codes: string[]): string => codes.map((code) => `compétence ${code} "Savoir ${bare(code)}"`).join('  ');

const TWO = `bloc BC01 "Garnir un siège" { ${c('C1')} épreuve E1 "Chantier" { évalue tout } }
bloc BC02 "Teindre un cuir" { ${c('C2')} épreuve E1 "Chantier" { évalue tout } }
`;

const CASES: Readonly<Record<string, readonly Case[]>> = {
    'trou-de-numérotation': [
        { says: 'de 1 à 4, deux manquent', text: bloc('BC01', c('C1', '»C4«')), told: /C2 et C3 manquent/ },
        { says: 'un saut plus long que la rangée n’en est pas un', text: bloc('BC01', c('C1', 'C5')) },
        {
            says: 'quatre manquent, dit de l’un à l’autre',
            text: bloc('BC01', c('C1', 'C2', 'C3', 'C4', '»C9«')),
            told: /C5 à C8 manquent/,
        },
        { says: 'trois se nomment', text: bloc('BC01', c('C1', 'C2', 'C3', '»C7«')), told: /C4, C5 et C6 manquent/ },
        { says: 'un seul manque', text: bloc('BC01', c('C1', '»C3«')), told: /C2 manque\./ },
        { says: 'dans n’importe quel ordre', text: bloc('BC01', c('C3', 'C1', 'C2')) },
        { says: 'dans le désordre, le trou reste', text: bloc('BC01', c('»C4«', 'C1', 'C2')) },
        { says: 'la suite commence à 2', text: bloc('BC01', c('»C2«', 'C3')), told: /commence à C2 : C1 manque/ },
        { says: 'une seule, fût-elle la deuxième', text: bloc('BC01', c('C2')) },
        {
            says: 'un code écrit deux fois n’est pas en plus un trou',
            text: bloc('BC01', c('C1', 'C2', 'C2', 'C4').replace('"Savoir C2"', '"Peindre"')),
        },
    ],
    'code-en-double': [
        {
            says: 'deux fois la même chose',
            text: bloc('BC01', 'compétence C1 "Tracer"  compétence »C1« "Tracer"'),
            fixes: ['Retirer cette seconde fois', 'Lui donner le code C2'],
        },
        {
            says: 'deux choses, et le premier numéro libre',
            text: bloc('BC01', 'compétence C1 "Tracer"  compétence C2 "Couper"  compétence »C1« "Piquer"'),
            fixes: ['Lui donner le code C3'],
        },
    ],
    'compétence-sans-activité': [
        {
            says: 'une de deux',
            text: `activité A1 "Couper" { ${c('C1')} }\n${bloc('BC01', `compétences C1  compétence »C2« "Piquer"`)}`,
        },
        {
            says: 'seule dans son bloc',
            text: `activité A1 "Couper" { ${c('C1')} }\n${bloc('BC01', 'compétences C1')}${bloc('BC02', 'compétence »C2« "Piquer"')}`,
        },
        {
            says: 'un bloc entier se dit une fois',
            text: `activité A1 "Couper" { ${c('C1')} }\n${bloc('BC01', 'compétences C1')}${bloc('»BC02«', c('C2', 'C3'))}`,
        },
        {
            says: 'transverse',
            text: `activité A1 "Couper" { ${c('C1')} }\ncompétence C2 "Piquer" transverse\n${bloc('BC01', 'compétences C1, C2')}`,
        },
        {
            says: 'déclarée deux fois, une dans son activité',
            text: `activité A1 "Couper" { ${c('C1')} }\n${bloc('BC01', 'compétences A1')}compétence C1 "Tracer"\n`,
        },
    ],
    'bloc-prépondérant': [
        {
            says: 'la moitié n’est pas plus que les autres',
            text: bloc('BC01', c('C1', 'C2')) + bloc('BC02', c('C3')) + bloc('BC03', c('C4')),
        },
        {
            says: 'plus de la moitié',
            text: bloc('»BC01«', c('C1', 'C2', 'C5')) + bloc('BC02', c('C3')) + bloc('BC03', c('C4')),
        },
        {
            says: 'de deux blocs, l’un est toujours plus grand',
            text: bloc('BC01', c('C1', 'C2', 'C5')) + bloc('BC02', c('C3')),
        },
        {
            says: 'une commune ne compte qu’une fois',
            text:
                bloc('»BC01«', c('C1', 'C2', 'C3')) +
                bloc('BC02', 'compétences C3, C4') +
                bloc('BC03', 'compétences C3, C4') +
                'compétence C4 "Savoir C4"\n',
        },
        {
            says: 'un bloc repris d’ailleurs brouille le compte',
            text:
                bloc('BC01', c('C1', 'C2', 'C5')) +
                bloc('BC02', c('C3')) +
                'bloc BC03 "Bloc" reprend RNCP2BC03 { compétence C4 "Savoir C4" }\n',
        },
    ],
    'compétences-attestées-en-titres': [
        {
            says: 'les intitulés des deux blocs',
            text: `compétences attestées »"- Garnir un siège\n- Bloc 2 : Teindre un cuir"«\n${TWO}`,
        },
        {
            says: 'un intitulé, puis une compétence',
            text: `compétences attestées "- Garnir un siège\n- Tracer un patron"\n${TWO}`,
        },
        { says: 'une seule ligne', text: `compétences attestées "Garnir un siège"\n${TWO}` },
        {
            says: 'un seul bloc',
            text: `compétences attestées "- Garnir un siège\n- Garnir un siège"\n${TWO.split('\n')[0]}`,
        },
    ],
    'épreuve-sans-durée': [
        {
            says: 'aucune de deux : c’est dit une fois',
            ofAll: true,
            text: bloc('BC01', c('C1')) + bloc('BC02', c('C2')),
            told: /Aucune des 2 épreuves/,
            fixes: ['Écrire une durée à chaque épreuve'],
        },
        {
            says: 'une sur deux',
            text: `bloc BC01 "Bloc" { ${c('C1')} épreuve »E1« "Chantier" { évalue tout } épreuve E2 "Oral" { durée 1 h évalue tout } }`,
            fixes: ['Écrire sa durée'],
        },
        {
            says: 'la seule',
            text: `bloc BC01 "Bloc" { ${c('C1')} épreuve »E1« "Chantier" { évalue tout } }`,
            told: /ne dit pas sa durée/,
        },
        {
            says: 'deux sur trois',
            text: `bloc BC01 "Bloc" { ${c('C1')} épreuve »E1« "Chantier" { évalue tout } épreuve »E2« "Atelier" { évalue tout } épreuve E3 "Oral" { durée 1 h évalue tout } }`,
        },
        {
            says: 'un dossier et son oral : l’oral en a une',
            text: `bloc BC01 "Bloc" { ${c('C1')} épreuve »E1« "Dossier et oral" { forme dossier, orale évalue tout } }`,
        },
        {
            says: 'un dossier n’a pas de durée',
            text: `bloc BC01 "Bloc" { ${c('C1')} épreuve E1 "Dossier" { forme dossier évalue tout } }`,
        },
        {
            says: 'la durée de ce dont elle est une partie',
            text: `bloc BC01 "Bloc" { ${c('C1', 'C2')} épreuve E1 "Chantier" { durée 2 h épreuve E2 "Trace" { évalue C1 } épreuve E3 "Coupe" { évalue C2 } } }`,
        },
    ],
    'durée-impossible': [
        {
            says: 'cinq ans, le plus long',
            text: 'enregistrement sur demande { décision 31/10/2024  durée »5« }',
            fixes: ['Écrire « 5 ans »'],
        },
        {
            says: 'un an, au singulier',
            text: 'enregistrement sur demande { décision 31/10/2024  durée »1« }',
            fixes: ['Écrire « 1 an »'],
        },
        {
            says: 'six ans n’existent pas',
            text: 'enregistrement sur demande { décision 31/10/2024  durée »6« }',
            fixes: [],
        },
        {
            says: 'des minutes',
            text: bloc('BC01', c('C1')).replace('évalue tout', 'durée »10«  évalue tout'),
            fixes: ['Écrire « 10 min »'],
        },
        {
            says: 'neuf, de quoi ?',
            text: bloc('BC01', c('C1')).replace('évalue tout', 'durée »9«  évalue tout'),
            fixes: [],
        },
        { says: 'deux jours', text: bloc('BC01', c('C1')).replace('évalue tout', 'durée 2 jours  évalue tout') },
    ],
    'style-de-code': [
        {
            says: 'un point de trop',
            text: bloc('BC01', c('C1.1', 'C1.2', '»C1-3«')),
            told: /1 compétence s’écrit comme « C1-3 », 2 comme/,
            fixes: ['Écrire comme « C1.1 »'],
        },
        {
            says: 'deux',
            text: bloc('BC01', c('C1.1', 'C1.2', 'C1.5', '»C1-3«', 'C1-4')),
            told: /2 compétences s’écrivent/,
            fixes: ['Écrire comme « C1.1 » partout'],
        },
        {
            says: 'un accent composé autrement est le même',
            text: bloc('BC01', `compétence É1 "Savoir"  compétence ${'É'.normalize('NFD')}2 "Faire"`),
        },
    ],
    'texte-en-double': [
        {
            says: 'le même texte, sous deux codes',
            text: bloc('BC01', 'compétence C1 "Tracer un patron"  compétence »C2« "Tracer un patron."'),
        },
        {
            says: 'du même code : c’est dit ailleurs',
            text: bloc('BC01', 'compétence C1 "Tracer un patron"  compétence C.1 "Tracer un patron"'),
        },
        {
            says: 'sans code ni l’un ni l’autre',
            text: bloc('BC01', 'compétence "Tracer un patron"  »compétence "Tracer un patron"«'),
        },
    ],
    'intitulé-de-bloc': [
        {
            says: 'une lettre de moins, dans une description',
            text: `bloc BC01 "Garnir des sièges" { ${c('C1')} épreuve E1 "Chantier" { évalue tout } }\nbloc BC02 "Teindre" { description "Suite du bloc 1 : »Garnir des sieges«" ${c('C2')} épreuve E1 "Chantier" { évalue tout } }`,
        },
        {
            says: 'une lettre de moins, dans un texte',
            text: `objectifs "Le bloc 1 : »Garnir des sieges«"\nbloc BC01 "Garnir des sièges" { ${c('C1')} épreuve E1 "Chantier" { évalue tout } }`,
            fixes: ['Reprendre cet intitulé'],
        },
        {
            says: 'le titre exact, puis la suite de la ligne',
            text: `objectifs "Le bloc 1 : Garnir des sièges (40 heures)"\nbloc BC01 "Garnir des sièges" { ${c('C1')} épreuve E1 "Chantier" { évalue tout } }`,
        },
        {
            says: 'un autre titre',
            text: `objectifs "Le bloc 1 : Vendre"\nbloc BC01 "Garnir des sièges" { ${c('C1')} épreuve E1 "Chantier" { évalue tout } }`,
        },
        {
            says: 'deux fois le même bloc d’ailleurs, de deux titres',
            text: 'correspondance BC01 vers RNCP2 BC02 "Garnir un siège"\ncorrespondance BC03 vers RNCP2 BC02 »"Garnir des sièges"«\n',
        },
        {
            says: 'deux blocs de même code, de deux fiches',
            text: 'correspondance BC01 vers RNCP2 BC02 "Garnir un siège"\ncorrespondance BC03 vers RNCP3 BC02 "Teindre un cuir"\n',
        },
    ],
    'code-de-bloc': [
        { says: 'un code sans numéro', text: bloc('»BLOC«', c('C1')), fixes: [] },
        { says: 'un zéro n’en est pas un', text: bloc('»BC0«', c('C1')), fixes: [] },
        { says: 'un seul chiffre', text: bloc('»BC1«', c('C1')), fixes: ['Écrire « BC01 »'] },
        { says: 'au répertoire spécifique, c’est dit ailleurs', text: `répertoire RS\n${bloc('BLOC', c('C1'))}` },
    ],
    'correspondance-mal-adressée': [
        {
            says: 'un numéro sans registre',
            text: 'correspondance BC01 vers »37418« BC02\n',
            fixes: ['Écrire « RNCP37418 »', 'Écrire « RS37418 »'],
        },
        { says: 'ni numéro, ni registre', text: 'correspondance BC01 vers »FICHE-A« BC02\n', fixes: [] },
    ],
    'jo-avant-signature': [
        {
            says: 'paru la veille',
            text: 'texte de création "Arrêté du 26 mai 2021 portant création du titre" jo »25/05/2021«',
        },
        {
            says: 'paru le jour même',
            text: 'texte de création "Arrêté du 26 mai 2021 portant création du titre" jo 26/05/2021',
        },
        {
            says: 'sans titre, ou sans date',
            text: 'texte de création jo 26/05/2021\ntexte autre "Arrêté du 2 mars 2024"',
        },
    ],
    'échéance-incohérente': [
        {
            says: 'trois ans et un jour',
            text: 'enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance »01/11/2027« }',
            fixes: ['Écrire « 31/10/2027 »'],
        },
        { says: 'sans échéance', text: 'enregistrement sur demande { décision 31/10/2024  durée 3 ans }' },
        {
            says: 'avant le début',
            text: 'enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance »31/10/2023« }',
            fixes: ['Écrire « 31/10/2027 »'],
        },
        {
            says: 'une échéance qui n’est pas une date',
            text: 'enregistrement sur demande { décision 31/10/2024  durée 3 ans  échéance 31/02/2027 }',
        },
    ],
    'enregistrement-échu': [
        {
            says: 'une voie changée après la fin',
            text: 'enregistrement sur demande { décision 31/10/2020  durée 3 ans  échéance 31/10/2023  »actif oui« }\nvoies d’accès { ouverte expérience avec jury "Deux selliers." modifiée 15/12/2023 }',
        },
        {
            says: 'le jour de la fin',
            text: 'enregistrement sur demande { décision 31/10/2020  durée 3 ans  échéance 31/10/2023  actif oui }\npartenaire 41904124000018 "GRETA de Lille" forme depuis 31/10/2023',
        },
    ],
    'vae-non-ouverte': [
        {
            says: 'un jury est dit',
            text: 'répertoire RNCP\nvoies d’accès { ouverte »formation continue« avec jury "2 professionnels." }',
            fixes: ['L’ouvrir, devant le même jury'],
        },
        {
            says: 'aucun jury n’est dit',
            text: 'répertoire RNCP\nvoies d’accès { ouverte »formation continue« }',
            fixes: ['L’ouvrir'],
        },
    ],
    'niveau-en-années': [
        {
            says: 'les années de ce niveau',
            text: 'niveau 5\nobjectifs "Un titre »bac+2«."',
            fixes: ['Écrire « de niveau 5 »'],
        },
        ...[
            'Il mène jusqu’à »bac+2«.',
            'Il recrute dès »bac+2«.',
            'Un titre »bac+2«/3.',
            'Un titre »bac+2« à bac+3.',
            'Un titre de niveau 5 (»bac+2«).',
            'Il permet une poursuite d’études »bac+5«.',
        ].map((text): Case => ({ says: text, text: `niveau 5\nobjectifs "${text}"`, fixes: [] })),
    ],
    'réussite-sans-pondération': [
        {
            says: 'une part des compétences suffit',
            text: `acquisition "La certification est délivrée si »80 % des compétences« sont acquises."\n${TWO}`,
        },
        {
            says: 'un coefficient pèse',
            text: `acquisition "La certification est délivrée si 80 % des compétences sont acquises."\n${TWO.replace('évalue tout', 'coefficient 2  évalue tout')}`,
        },
    ],
    'aménagements-réduits': [
        {
            says: 'ce qui n’est pas du temps',
            text: 'règlement { aménagements "Une table réglable en hauteur est fournie." }',
        },
    ],
    'écrit-évalué-par-oral': [
        {
            says: 'une autre épreuve l’évalue aussi, par écrit',
            text: `bloc BC01 "Bloc" { compétence C1 "Répondre par écrit au client afin de le garder" épreuve E1 "Entretien" { forme orale évalue tout } épreuve E2 "Courrier" { forme écrite évalue tout } }`,
        },
        {
            says: 'deux oraux',
            text: `bloc BC01 "Bloc" { compétence C1 "Répondre »par écrit« au client afin de le garder" épreuve E1 "Entretien" { forme orale évalue tout } épreuve E2 "Échange" { forme orale évalue tout } }`,
            fixes: ['Déclarer l’épreuve E1 écrite aussi', 'Déclarer l’épreuve E2 écrite aussi'],
        },
        {
            says: 'un oral dont une partie est écrite',
            text: `bloc BC01 "Bloc" { compétence C1 "Répondre par écrit au client afin de le garder" ${c('C2')} épreuve E1 "Entretien" { forme écrite épreuve E2 "Échange" { forme orale évalue C1 } épreuve E3 "Copie" { évalue C2 } } }`,
        },
    ],
    'questionnaire-seul': [
        {
            says: 'un bloc, fût-ce à côté d’un autre',
            text: `bloc »BC01« "Bloc" { ${c('C1')} épreuve E1 "QCM" { évalue tout } }\nbloc BC02 "Bloc" { ${c('C2')} épreuve E1 "Chantier" { évalue tout } }`,
        },
        {
            says: 'l’épreuve finale montre le travail',
            text: `bloc BC01 "Bloc" { ${c('C1')} épreuve E1 "QCM" { évalue tout } }\népreuve EF "Chantier" { évalue BC01 }`,
        },
        {
            says: 'la forme est dite par ce dont elle est une partie',
            text: `bloc »BC01« "Bloc" { ${c('C1', 'C2')} épreuve E1 "Contrôle" { forme questionnaire épreuve E2 "Début" { évalue C1 } épreuve E3 "Fin" { évalue C2 } } }`,
        },
    ],
    'bloc-non-évalué-seul': [
        {
            says: 'un bloc repris l’est chez lui',
            text: `bloc BC01 "Bloc" reprend RNCP2BC01 { ${c('C1')} }\n${bloc('BC02', c('C2'))}épreuve EF "Oral" { évalue BC01 et BC02 }`,
        },
        {
            says: 'un bloc sans épreuve a un autre défaut',
            text: `bloc BC01 "Bloc" { ${c('C1')} }\n${bloc('BC02', c('C2'))}`,
        },
        {
            says: 'une épreuve commune, et une à lui',
            text: `bloc BC01 "Bloc" { ${c('C1')} }\n${bloc('BC02', c('C2'))}épreuve EF "Oral" { évalue BC01 et BC02 }\népreuve EG "Chantier" { évalue BC01 }`,
        },
    ],
    'bloc-au-répertoire-spécifique': [{ says: 'au RNCP, c’est ce qu’il faut', text: bloc('BC01', c('C1')) }],
    'code-inconnu': [
        {
            says: 'un tiret, et un seul bout déclaré',
            text: `bloc BC01 "Bloc" { ${c('C1.1', 'C1.2')} épreuve E1 "Chantier" { évalue »C1.1-C1.9« } }`,
            told: /déclaré nulle part/,
        },
    ],
    'date-impossible': [
        { says: 'le 31 juin', text: 'enregistrement sur demande { décision »31/06/2024«  durée 3 ans }' },
        {
            says: 'le 29 février d’une année bissextile',
            text: 'enregistrement sur demande { décision 29/02/2024  durée 3 ans }',
        },
    ],
    'jury-sans-majorité-extérieure': [
        {
            says: 'la moitié n’est pas la majorité',
            text: 'jury J1 »"Quatre membres : deux formateurs du centre et deux professionnels extérieurs."«',
        },
        {
            says: 'plus de la moitié',
            text: 'jury J1 "Quatre membres : un formateur du centre et trois professionnels extérieurs."',
        },
    ],
    'cqp-sans-cpne': [
        { says: 'une bibliothèque que l’on n’a pas', text: 'type CQP\nutilise Branche\ncertificateur Paritaire' },
    ],
};

describe.each(Object.entries(CASES))('%s', (code, cases) => {
    const rule = RULES.find((one) => one.code === code) as Rule;

    test.each(cases.map((one) => [one.says, one] as const))('%s', async (_, { text, files, ofAll, fixes, told }) => {
        const example = readExample({
            text: `\ncertification ${ofAll ? '»RNCP1«' : 'RNCP1'} "Sellier"\n${text}\n`,
            files,
        });
        const found = (await checkFiles(example.files, rule)).filter((one) => one.rule === code);
        expect(placesOf(found, code)).toEqual(example.places);
        const offered = found.flatMap((one) => one.fixes.map(({ title }) => title.fr));
        expect(offered).toEqual(fixes ?? offered);
        expect(found.map(({ message }) => message.fr).join('\n')).toMatch(told ?? /^/);
    });
});
