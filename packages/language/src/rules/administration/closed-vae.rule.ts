import type { AccessRoute } from '../../model/administration.ts';
import { R6113_9_6 } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { type Fix, unitRule } from '../rule.ts';

export default unitRule({
    code: 'vae-non-ouverte',
    theme: 'administration',
    title: { fr: 'La certification est ouverte à la VAE', en: 'The certification is open to VAE' },
    severity: { 'sur demande': 'warning', 'de droit': 'off', RS: 'off' },
    presets: { brouillon: 'information' },
    source: [R6113_9_6],
    why: 'La possibilité d’accéder par la validation des acquis de l’expérience est un critère d’examen des demandes d’enregistrement au RNCP.',
    breaking: [
        {
            title: 'Fermée',
            text: `
                certification RNCP1 "T"
                voies d’accès {
                    ouverte formation continue avec jury "2 professionnels."
                    fermées apprentissage, »expérience«
                }
            `,
        },
        {
            title: 'Passée sous silence',
            text: `
                certification RNCP1 "T"
                voies d’accès {
                    ouverte »formation continue« avec jury "2 professionnels."
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                voies d’accès {
                    ouvertes formation continue, expérience avec jury "2 professionnels."
                }
            `,
        },
    ],
    *check(unit) {
        const routes = unit.certification?.administration.routes ?? [];
        const vae = routes.find(({ route }) => route === 'VAE');
        const [first] = routes;
        if (vae?.open || !first || !unit.hasHead || !isUnderstood(unit, unit.root)) return;
        const open = vae ? undefined : routes.find((route) => route.open);
        yield {
            at: (vae ?? first).span,
            item: unit.root,
            message: vae
                ? {
                      fr: 'La voie de l’expérience (VAE) est fermée : l’ouvrir est un critère d’examen.',
                      en: 'The route by experience (VAE) is closed: opening it is a criterion of examination.',
                  }
                : {
                      fr: 'Les voies d’accès ne disent rien de l’expérience (VAE) : l’ouvrir est un critère d’examen.',
                      en: 'The access routes don’t tell about experience (VAE): opening it is a criterion of examination.',
                  },
            fixes: open ? [openingWith(open)] : [],
        };
    },
});

/** Beside a route that is open, hence with its jury where one is said. */
function openingWith({ span: { file, end }, jury, composition }: AccessRoute): Fix {
    return {
        title:
            jury || composition
                ? { fr: 'L’ouvrir, devant le même jury', en: 'Open it, before the same jury' }
                : { fr: 'L’ouvrir', en: 'Open it' },
        operation: { do: 'replace', at: { file, start: end, end }, by: ', expérience' },
        safe: false,
    };
}
