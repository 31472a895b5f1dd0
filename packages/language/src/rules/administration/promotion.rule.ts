import type { Promotion } from '../../model/administration.ts';
import { FICHE_FORMAT } from '../articles.ts';
import { type Fault, unitRule } from '../rule.ts';

export default unitRule({
    code: 'promotion-incohérente',
    theme: 'administration',
    title: { fr: 'Les nombres d’une promotion s’accordent', en: 'The numbers of a year agree' },
    severity: { 'sur demande': 'warning', 'de droit': 'warning', RS: 'warning' },
    source: [FICHE_FORMAT],
    why: 'Les certifiés par la VAE sont parmi les certifiés, et qui travaille dans le métier visé travaille : la part ne peut dépasser le tout. L’un des deux nombres est mal recopié.',
    breaking: [
        {
            text: `
                certification RNCP1 "T"
                promotion 2023 {
                    certifiés 12
                    par expérience »15«
                    insertion à 6 mois 70 %
                    métier à 6 mois »85« %
                }
            `,
        },
    ],
    passing: [
        {
            text: `
                certification RNCP1 "T"
                promotion 2023 {
                    certifiés 12
                    par expérience 2
                    insertion à 6 mois 90 %
                    métier à 6 mois 85 %
                    métier à 2 ans 95 %
                }
            `,
        },
    ],
    *check(unit) {
        for (const promotion of unit.certification?.administration.promotions ?? []) {
            for (const fault of faultsOf(promotion)) yield { ...fault, item: unit.root };
        }
    },
});

function* faultsOf({ certified, certifiedByExperience, employment, year }: Promotion): Generator<Fault> {
    if (isMore(certifiedByExperience?.value, certified?.value)) {
        yield {
            at: certifiedByExperience!.span,
            message: {
                fr: `${year.text} : ${certifiedByExperience!.text} certifiés par la VAE, pour ${certified!.text} en tout.`,
                en: `${year.text}: ${certifiedByExperience!.text} certified by VAE, of ${certified!.text} in all.`,
            },
        };
    }
    for (const { kind, delay, rate } of employment) {
        if (kind !== 'métier' || !rate) continue;
        const whole = employment.find((other) => other.kind === 'insertion' && other.delay.months === delay.months);
        if (!isMore(rate.value, whole?.rate?.value)) continue;
        yield {
            at: rate.span,
            message: {
                fr: `${year.text} : ${rate.text} dans le métier visé, pour ${whole!.rate!.text} en emploi à ${delay.text}.`,
                en: `${year.text}: ${rate.text} in the job, of ${whole!.rate!.text} employed at ${delay.text}.`,
            },
        };
    }
}

function isMore(part: number | undefined, whole: number | undefined): boolean {
    return part !== undefined && whole !== undefined && part > whole;
}
