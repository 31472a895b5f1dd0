import type { Code } from '../../model/source.ts';
import { D6113_19, vademecum } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { levelOf } from './level.ts';

export default unitRule({
    code: 'niveau-impossible',
    theme: 'administration',
    title: {
        fr: 'Un niveau va de 1 à 8, et de 2 à 8 au RNCP',
        en: 'A level is from 1 to 8, and from 2 to 8 in the RNCP',
    },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [D6113_19, vademecum('2.1.3', 'ne peuvent être enregistrées au RNCP')],
    why: 'Le cadre national des certifications professionnelles a huit niveaux depuis 2019 ; l’ancienne nomenclature, de V à I, n’a plus cours. Le niveau 1, celui des savoirs de base, ne se rattache à aucun métier : le RNCP commence au niveau 2.',
    breaking: [
        {
            title: 'Hors du cadre',
            text: `
                certification RNCP1 "T"
                niveau »9«
            `,
        },
        {
            title: 'Les savoirs de base',
            text: `
                certification RNCP1 "T"
                niveau »1«
            `,
        },
        {
            title: 'L’ancienne nomenclature',
            text: `
                certification RNCP1 "T"
                niveau »III«
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                niveau 5
            `,
        },
        {
            title: 'Au répertoire spécifique',
            text: `
                certification RS1 "T"
                niveau aucun
            `,
        },
    ],
    *check(unit) {
        const code = unit.certification?.administration.level?.code;
        if (!code) return;
        const { level, meant } = levelOf(code.text);
        if (level === 1 && unit.register === 'RNCP') yield { ...BASIC, at: code.span, item: unit.root };
        if (level) return;
        yield { ...messageFor(code, meant), at: code.span, item: unit.root };
    },
});

const BASIC = {
    message: {
        fr: 'Le niveau 1 est celui des savoirs de base : le RNCP commence au niveau 2.',
        en: 'Level 1 is that of basic knowledge: the RNCP begins at level 2.',
    },
};

function messageFor(code: Code, meant: number | undefined) {
    const hint = meant
        ? { fr: ` ; c’est aujourd’hui le niveau ${meant}`, en: `; today it is level ${meant}` }
        : { fr: '', en: '' };
    return {
        message: {
            fr: `« ${code.text} » n’est pas un niveau : il y en a huit, de 1 à 8${hint.fr}.`,
            en: `“${code.text}” is no level: there are eight, from 1 to 8${hint.en}.`,
        },
        fixes: meant
            ? [
                  {
                      title: { fr: `Écrire « ${meant} »`, en: `Write “${meant}”` },
                      operation: { do: 'respell' as const, at: code.span, as: String(meant) },
                      safe: false,
                  },
              ]
            : [],
    };
}
