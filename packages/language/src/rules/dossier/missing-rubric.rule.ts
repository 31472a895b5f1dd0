import { placeOf } from '../../model/names.ts';
import { FICHE_FORMAT, vademecum } from '../articles.ts';
import { isUnderstood } from '../doubt.ts';
import { unitRule } from '../rule.ts';
import { isDossier } from './is-dossier.ts';
import { missingRubrics, writingOf } from './rubrics.ts';

export default unitRule({
    code: 'rubrique-manquante',
    theme: 'administration',
    title: {
        fr: 'Le dossier dit chaque rubrique que le formulaire demande',
        en: 'The dossier says each section that the form asks for',
    },
    severity: { 'sur demande': 'information', 'de droit': 'information', RS: 'information' },
    presets: { brouillon: 'off', dépôt: 'error' },
    lacks: true,
    source: [FICHE_FORMAT, vademecum('2.1')],
    why: 'Le formulaire de France compétences demande à toute certification son certificateur, ses objectifs, son domaine NSF, ses compétences et une voie d’accès ; au RNCP, aussi son niveau, ses secteurs, ses emplois et ses activités. Un dossier incomplet n’est pas examiné. Rien n’est demandé tant que « répertoire » ou « enregistrement » n’ont pas dit que c’en est un. Blocs, épreuves et critères ont leurs propres règles.',
    breaking: [
        {
            title: 'Il manque ses emplois',
            text: `
                certification »CQP-Accueil« "Hôte d’accueil"
                répertoire RNCP
                niveau 4
                nsf 324
                certificateur "CPNE de l’accueil"
                objectifs "Accueillir des visiteurs."
                secteurs "Tertiaire."
                voies d’accès { ouverte formation continue avec jury "Deux professionnels." }
                activité A1 "Accueil" {
                    compétence C1 "Accueillir"
                    compétence C2 "Orienter"
                }
            `,
        },
        {
            title: 'Au répertoire spécifique, son domaine et ses voies',
            text: `
                certification »»Accueil1«« "Accueillir en anglais"
                enregistrement sur demande
                répertoire RS // pour l’instant
                certificateur "L’École"
                contexte "Des visiteurs étrangers."
                compétence C1 "Accueillir"
            `,
        },
    ],
    passing: [
        {
            title: 'Au répertoire spécifique, le contexte tient lieu d’objectifs',
            text: `
                certification Accueil1 "Accueillir en anglais"
                répertoire RS
                nsf 136
                certificateur "L’École"
                contexte "Des visiteurs étrangers."
                voies d’accès { ouverte formation continue avec jury "Deux professionnels." }
                compétence C1 "Accueillir"
            `,
        },
        {
            title: 'Rien ne dit encore que c’est un dossier',
            text: `
                certification Accueil1 "Accueillir en anglais"
                compétence C1 "Accueillir"
            `,
        },
    ],
    *check(unit) {
        if (!isDossier(unit) || !isUnderstood(unit, unit.root)) return;
        for (const rubric of missingRubrics(unit)) {
            const { name, keyword } = rubric;
            const operation = writingOf(rubric, unit);
            yield {
                at: placeOf(unit.root),
                item: unit.root,
                message: {
                    fr: `Il manque ${name.fr} (« ${keyword} ») : France compétences demande cette rubrique.`,
                    en: `Missing: ${name.en} (“${keyword}”). France compétences asks for this section.`,
                },
                fixes: operation
                    ? [{ title: { fr: `Écrire « ${keyword} »`, en: `Write “${keyword}”` }, operation, safe: false }]
                    : [],
            };
        }
    },
});
