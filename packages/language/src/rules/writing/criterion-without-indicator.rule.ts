import { TO_WRITE } from '../../edits/operation.ts';
import { identity } from '../../model/identity.ts';
import { theNameOf } from '../../model/names.ts';
import { vademecum } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { capital } from '../phrases.ts';
import { unitRule } from '../rule.ts';
import { phrasingOf } from '../../model/phrasing.ts';
import { qualityAlone } from './quality.ts';

export default unitRule({
    code: 'critère-sans-indicateur',
    theme: 'rédaction',
    title: {
        fr: 'Un critère dit à quoi sa qualité se reconnaît',
        en: 'A criterion says by what its quality is known',
    },
    severity: { 'sur demande': 'information', 'de droit': 'hint', RS: 'information' },
    source: [
        vademecum(
            '2.3.1.2',
            '« pertinent », « cohérent », « correct », sans être à exclure systématiquement, manquent parfois cet objectif d’objectivation',
        ),
    ],
    why: 'Un critère est une qualité attendue et un indicateur observable. « Le diagnostic est pertinent » ne dit que la qualité : deux jurys jugeront deux choses. Dire à quoi elle se reconnaît, dans le critère ou par un indicateur, suffit.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Analyser une demande" {
                        critère CE1.1 "Le diagnostic est »pertinent et cohérent«."
                        critère CE1.2 "»Qualité« de la présentation"
                        critère CE1.3 "»Bon«."
                        critère CE1.4 "Les résultats sont »correctement« interprétés"
                    }
                    compétence C2 "Orienter" { critère CE2.1 "Le visiteur repart avec un nom et une heure." }
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                bloc BC01 "B" {
                    compétence C1 "Analyser une demande" {
                        critère CE1.1 "Le diagnostic est pertinent : les trois causes y sont."
                        critère CE1.2 "Le vocabulaire est adapté au public."
                        critère CE1.3 "Le questionnement est correctement conduit, sans question fermée."
                    }
                    compétence C2 "Orienter" {
                        critère CE2.1 "Le jeu d’essai est complet."
                        critère CE2.2 "Le message est clair" { indicateur "Il se redit sans être relu." }
                    }
                    épreuve E1 "Cas" { évalue tout }
                }
            `,
        },
    ],
    *check(unit) {
        for (const item of unit.items) {
            if (item.kind !== 'criterion' || !item.title || item.indicators.length > 0) continue;
            const found = qualityAlone(phrasingOf(item.title));
            if (!found || !isUnderstood(unit, item)) continue;
            const name = theNameOf(item);
            const quality = item.title.value.slice(found.start, found.end);
            yield {
                at: item.title.locate(found.start, found.end),
                item,
                message: {
                    fr: `${capital(name.fr)} ne dit qu’une qualité (« ${quality} ») : à quoi la reconnaît-on ?`,
                    en: `${capital(name.en)} says a quality only (“${quality}”): by what is it known?`,
                },
                fixes: [
                    {
                        title: { fr: 'Écrire un indicateur', en: 'Write an indicator' },
                        operation: { do: 'tell', items: [identity(item)], statement: `indicateur "${TO_WRITE}"` },
                        safe: false,
                    },
                ],
            };
        }
    },
});
