// Where a code that nothing declares is offered to be declared: with those like it, in what its number names.
import { RULES, type Rule } from '@referentiel/language';
import { describe, expect, test } from 'vitest';
import { checkFiles } from './harness.ts';

const unknown = RULES.find(({ code }) => code === 'code-inconnu') as Rule;

/** What is offered for the unknown codes of a certification, besides codes that are like them. */
async function offered(text: string): Promise<string[]> {
    const findings = await checkFiles({ 'a.referentiel': `certification RNCP1 "Sellier"\n${text}\n` }, unknown);
    return findings.flatMap(({ fixes }) =>
        fixes.flatMap(({ title, operation }) =>
            operation.do === 'declare' ? [title.fr.replace('Déclarer ', '')] : [],
        ),
    );
}

const evaluating = (codes: string, text: string): Promise<string[]> =>
    offered(
        `${text}\nbloc BC09 "Livrer" {\n    compétence C90 "Emballer"\n    épreuve E1 "Chantier" { évalue C90, ${codes} }\n}`,
    );

const TWO_ACTIVITIES = `
activité A1 "Couper" { compétence C1.1 "Tracer"  compétence C1.2 "Découper" { critère CE1.2.1 "La coupe est nette." } }
activité A2 "Coudre" { compétence C2.1 "Piquer" }
activité A3 "Poser"
`;

describe('une compétence', () => {
    test.each([
        ['dans l’activité de son numéro', 'C1.3', ['la compétence C1.3 dans l’activité A1']],
        ['même si aucune n’y est encore', 'C3.1', ['la compétence C3.1 dans l’activité A3']],
        ['avec la dernière qui a le plus de son numéro', 'C4.1', ['la compétence C4.1 dans l’activité A2']],
        ['son critère, avec les siens', 'CE1.2.2', ['le critère CE1.2.2 dans la compétence C1.2']],
        ['une activité, si c’est ainsi qu’elles se codent', 'A4', ['l’activité A4']],
        ['sans rien qui lui ressemble, dans la dernière activité', 'K-7', ['la compétence K-7 dans l’activité A3']],
    ])('%s : %s', async (_, code, expected) => {
        expect(await evaluating(code, TWO_ACTIVITIES)).toEqual(expected);
    });

    test.each([
        [
            'dans la dernière activité qui n’en contient pas d’autre',
            'activité A1 "Couper" { activité A1.1 "Tracer"  activité A1.2 "Ranger" }',
            'dans l’activité A1.2',
        ],
        ['sans activité, avec la première compétence', '', 'dans le bloc BC09'],
    ])('%s', async (_, text, where) => {
        expect(await evaluating('K-7', text)).toEqual([`la compétence K-7 ${where}`]);
    });

    test('dans le bloc que son code nomme', async () => {
        const blocks = 'bloc BC01 "Couper" { compétence C1 "Tracer" }\nbloc BC02 "Coudre" { compétence C1 "Piquer" }';
        expect(await evaluating('BC02.C4', blocks)).toEqual(['la compétence C4 dans le bloc BC02']);
        expect(await evaluating('BC01C4', blocks)).toEqual(['la compétence C4 dans le bloc BC01']);
    });

    test('avec celle qui a le plus de son numéro, où qu’elle soit', async () => {
        const flat =
            'activité A "Couper" { compétence C1.1 "Tracer" }\nactivité B "Coudre" { compétence C2.1 "Piquer" }\nactivité C "Poser" { compétence C3.1 "Agrafer" }';
        expect(await evaluating('C2.2', flat)).toEqual(['la compétence C2.2 dans l’activité B']);
        expect(await evaluating('C7.1', flat)).toEqual(['la compétence C7.1 dans l’activité C']);
    });

    test('de la certification, si ce qui lui ressemble y est', async () => {
        expect(
            await offered(
                'compétence C1 "Tracer"\nbloc BC01 "Couper" { compétences C1, C2  épreuve E1 "Chantier" { évalue tout } }',
            ),
        ).toEqual(['la compétence C2']);
    });
});

test('un bloc nomme des compétences ou des activités', async () => {
    const block = (list: string) =>
        offered(
            `activité A1 "Couper" { compétence C1 "Tracer" }\nbloc BC01 "Atelier" { ${list}  épreuve E1 "Chantier" { évalue tout } }`,
        );
    expect(await block('compétences C1, C5')).toEqual(['la compétence C5 dans l’activité A1']);
    expect(await block('compétences A1, A5')).toEqual(['l’activité A5']);
});

test('un jury, où qu’il soit nommé, et un bloc d’une correspondance', async () => {
    const text = (jury: string) =>
        `bloc BC01 "Couper" { compétence C1 "Tracer"  épreuve E1 "Chantier" { évalue tout  jury ${jury} } }\n`;
    expect(await offered(text('Atelier'))).toEqual(['le jury Atelier']);
    expect(
        await offered(`voies d’accès { ouverte expérience avec jury Branche }\n${text('"Deux selliers."')}`),
    ).toEqual(['le jury Branche']);
    expect(await offered(`correspondance BC07 vers RNCP37418\n${text('"Deux selliers."')}`)).toEqual(['le bloc BC07']);
});
