import type { Code } from '../../model/source.ts';
import { D6113_19 } from '../articles.ts';
import { unitRule } from '../rule.ts';
import { levelOf } from './level.ts';

export default unitRule({
    code: 'niveau-impossible',
    theme: 'administration',
    title: { fr: 'Un niveau va de 1 à 8', en: 'A level is from 1 to 8' },
    severity: { 'sur demande': 'error', 'de droit': 'error', RS: 'error' },
    source: [D6113_19],
    why: 'Le cadre national des certifications professionnelles a huit niveaux depuis 2019 ; l’ancienne nomenclature, de V à I, n’a plus cours.',
    breaking: [
        { title: 'Hors du cadre', text: 'certification RNCP1 "T"\nniveau »9«\n' },
        { title: 'L’ancienne nomenclature', text: 'certification RNCP1 "T"\nniveau »III«\n' },
    ],
    passing: [
        { text: 'certification RNCP1 "T"\nniveau 5\n' },
        { title: 'Au répertoire spécifique', text: 'certification RS1 "T"\nniveau aucun\n' },
    ],
    *check(unit) {
        const code = unit.certification?.administration.level?.code;
        if (!code) return;
        const { level, meant } = levelOf(code.text);
        if (level) return;
        yield { ...messageFor(code, meant), at: code.span, item: unit.root };
    },
});

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
