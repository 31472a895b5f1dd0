import {
    type Concern,
    CONCERN_NAMES,
    type Counted,
    type FicheReport,
    type Severity,
    type Theme,
} from '@referentiel/language';
import { helpFr } from './help-fr.ts';

type Structured = FicheReport['structured'];

/** « 1 fichier », « 2 fichiers »; in French zero is singular. */
function many(count: number, one: string, several = `${one}s`): string {
    return `${count} ${count < 2 ? one : several}`;
}

/** « a, b ou c ». */
function either(items: readonly string[]): string {
    return [items.slice(0, -1).join(', '), ...items.slice(-1)].filter(Boolean).join(' ou ');
}

const fixes = (count: number): string => many(count, 'correction');

/** All that the command line says, but for what the language says itself. */
export const fr = {
    help: helpFr,

    complaint: (message: string) => `referentiel : ${message}`,
    about: (path: string, message: string) => `${path} : ${message}`,
    failure: (what: string) => `défaillance du programme, à signaler : ${what}`,
    unitFailure: (what: string) => `la vérification a échoué, à signaler : ${what}`,
    quoted: (text: string) => `« ${text} »`,

    usage: {
        unknownOption: (option: string, near?: string) => `option inconnue : « ${option} ».${didYouMean(near)}`,
        unknownCommand: (command: string, near?: string) => `commande inconnue : « ${command} ».${didYouMean(near)}`,
        missingValue: (option: string) => `il manque une valeur à l’option « ${option} ».`,
        missingOption: (option: string) => `il manque l’option « ${option} ».`,
        missingArgument: (argument: string) => `il manque l’argument « ${argument} ».`,
        badValue: (value: string, of: string, choices: string) =>
            `« ${value} » ne convient pas à « ${of} » : ${choices}.`,
        badChoice: (value: string, choices: readonly string[]) => `« ${value} » : on attend ${either(choices)}.`,
        notANumber: (value: string, option: string) => `« ${value} » n’est pas un nombre entier (${option}).`,
        tooManyArguments: 'trop d’arguments.',
        notTogether: (one: string, other: string) => `${one} et ${other} ne vont pas ensemble.`,
        seeHelp: 'Aide : referentiel --help',
    },

    files: {
        thisFolder: 'ce dossier',
        noSource: (where: string) => `aucun fichier .referentiel dans ${where}.`,
        allLeftOut: (where: string) =>
            `rien à lire dans ${where} : la configuration du projet (exclude) ou .gitignore l’écarte.`,
        notASource: (path: string) => `« ${path} » n’est pas un fichier .referentiel.`,
        notThere: (path: string) => `« ${path} » n’existe pas.`,
        noMatch: (pattern: string) => `aucun fichier .referentiel ne correspond à « ${pattern} ».`,
        notUtf8: (path: string) => `« ${path} » n’est pas en UTF-8 : enregistrez-le dans cet encodage.`,
        unreadable: (path: string) => `« ${path} » ne peut pas être lu.`,
        readBadly: (path: string) => `« ${path} » ne se lit pas, ou pas comme il faut : « check » dit pourquoi.`,
        unwritable: (path: string, code: string) => `« ${path} » ne peut pas être écrit${reason(code)}.`,
        changedMeanwhile: (path: string) => `« ${path} » a changé entre-temps.`,
        protected: (path: string) => `« ${path} » est protégé en écriture : rien n’a été changé.`,
        busy: (mark: string) =>
            `une autre commande écrit ici en ce moment : rien n’a été changé. Si ce n’est pas le cas, supprimez « ${mark} ».`,
        halfWritten: (path: string, changed: readonly string[]) =>
            `« ${path} » ne peut pas être écrit, ni ce qui l’a été être repris (${changed.join(', ')}) : relancez la commande, elle y pourvoira.`,
        finishedLater: (paths: readonly string[]) =>
            `Un changement avait été interrompu ; il est maintenant fait : ${paths.join(', ')}.`,
        leftHalfway: (path: string) =>
            `« ${path} » a été modifié après qu’un changement a été interrompu : il reste tel quel, relisez-le.`,
        standardInput: 'entrée standard',
        standardInputAlone: 'l’entrée standard se lit seule : pas d’autre chemin avec « - ».',
        standardInputNotUtf8: 'l’entrée standard n’est pas en UTF-8.',
        standardInputTooLarge: (megabytes: number) => `l’entrée standard dépasse ${megabytes} Mo : rien n’en est lu.`,
        isSource: (path: string) => `« ${path} » est un référentiel ou sa configuration : rien d’autre ne s’y écrit.`,
        nameWithoutInput: '--stdin-filename nomme l’entrée standard : il y faut « - ».',
        standardOutputUnwritable: (code: string) => `la sortie standard ne peut pas être écrite${reason(code)}.`,
    },

    baseline: {
        unreadable: (path: string) => `l’état de référence « ${path} » ne peut pas être lu ; --write-baseline l’écrit.`,
        notABaseline: (path: string) => `« ${path} » n’est pas un état de référence écrit par --write-baseline.`,
        needsFile: '--write-baseline demande --baseline <fichier>.',
        written: (path: string, count: number) =>
            `État de référence écrit dans ${path} : ${many(count, 'constat connu', 'constats connus')}.`,
        gone: (count: number) =>
            `${many(count, 'constat')} de l’état de référence ${count < 2 ? 'a disparu' : 'ont disparu'} (--write-baseline le met à jour) :`,
    },

    check: {
        severities: {
            error: ['erreur', 'erreurs'],
            warning: ['avertissement', 'avertissements'],
            information: ['information', 'informations'],
            hint: ['conseil', 'conseils'],
        } as Readonly<Record<Severity, readonly [string, string]>>,
        nothing: 'Rien à signaler',
        byRule: 'Par règle :',
        smallerProjet: (most: number) =>
            `un projet de ${most} certifications au plus (au-delà, « referentiel corpus build » puis --against)`,
        silent: (rule: string, option: string) => `« ${rule} » n’a rien cherché : il lui faut ${option}.`,
        certifications: (count: number) => `${many(count, 'certification')}.`,
        withoutNumber: 'Certification sans numéro',
        colon: ' : ',
        tooManyWarnings: (count: number, most: number) =>
            `${many(count, 'avertissement')}, ${most} au plus ${most < 2 ? 'est admis' : 'sont admis'} (--max-warnings).`,
        progress: (done: number, all: number) =>
            `${done} sur ${many(all, 'référentiel vérifié', 'référentiels vérifiés')}`,
    },

    silences: {
        onlyTextAndJson: '--tolerances ne s’écrit qu’en text ou en json.',
        count: (count: number) => (count === 0 ? 'Aucune tolérance.' : `${many(count, 'tolérance')}.`),
        unknownRule: 'règle inconnue',
        findings: (count: number) => many(count, 'constat'),
        withoutObject: 'sans objet',
        expired: (day: string) => `échue depuis le ${day}`,
        until: (day: string) => `jusqu’au ${day}`,
        withoutEnd: 'sans fin',
    },

    fix: {
        none: 'Aucune correction sûre à faire.',
        made: (count: number, files: number) =>
            `${fixes(count)} ${count < 2 ? 'faite' : 'faites'} dans ${many(files, 'fichier')}.`,
        toMake: (count: number, files: number) =>
            `${fixes(count)} à faire dans ${many(files, 'fichier')} : rien n’a été écrit.`,
        ofFile: (path: string, rules: string) => `${path} : ${rules}`,
        needsFile: '--fix écrit dans des fichiers : avec « - », --fix-dry-run montre ce qu’il ferait.',
    },

    format: {
        syntaxFaults: (isAll: boolean) =>
            `des fautes de syntaxe, ${isAll ? 'rien n’y est changé' : 'ce qui n’est pas compris reste tel quel'} (referentiel check les montre).`,
        summary: (changed: number, total: number, isCheck: boolean) =>
            changed === 0
                ? `${many(total, 'fichier')}, rien à mettre en forme.`
                : `${many(total, 'fichier')}, ${isCheck ? `${changed} à mettre en forme` : many(changed, 'mis en forme', 'mis en forme')}.`,
    },

    generate: {
        unknownFormat: (id: string, known: string) => `format inconnu : « ${id} » (il y a ${known}).`,
        unknownTable: (id: string, known: string) => `tableau inconnu : « ${id} » (il y a ${known}).`,
        workbookOnlyIn: (table: string, formats: readonly string[]) =>
            `--table ${table} ne s’écrit qu’en ${either(formats)}.`,
        templateOnlyDocx: '--template ne sert qu’au format docx.',
        templateUnreadable: (path: string) => `le modèle « ${path} » ne se lit pas.`,
        templateTrouble: {
            'no Word document': (path: string) => `le modèle « ${path} » n’est pas un document Word (.docx).`,
            damaged: (path: string) =>
                `le modèle « ${path} » est abîmé : ouvrez-le dans Word ou LibreOffice, enregistrez-le de nouveau, puis recommencez.`,
            'too large': (path: string) =>
                `le modèle « ${path} » a plus de styles qu’il ne s’en lit : donnez un document neuf, avec les seuls styles du modèle.`,
        },
        documentFileUnreadable: (path: string) =>
            `« ${path} », que « documents » nomme dans la configuration, ne se lit pas.`,
        noPicture: 'le logo que nomme la configuration n’est pas une image PNG ou JPEG d’un mégaoctet au plus.',
        notWritten: (why: string) => `tableaux non écrits : ${why}`,
        notReady: (count: number) =>
            `pas prêt pour un dépôt, rien n’est écrit : ${many(count, 'point')} à reprendre (--draft écrit un projet).`,
        draftOnlyFiling: '--draft ne sert qu’au profil dépôt.',
        noCertification: 'aucune certification dans ces fichiers.',
        allUpToDate: (total: number) => `${many(total, 'fichier')} à jour.`,
        outdated: (outdated: number, total: number) =>
            `${outdated} sur ${total} ne ${outdated < 2 ? 'l’est' : 'le sont'} pas : relancez generate sans --check.`,
        faults: (count: number) => `${many(count, 'faute')} d’écriture, que dit « check » ; à relire.`,
        sameFile: (one: string, other: string, name: string) =>
            `${one} et ${other} s’écriraient tous deux dans « ${name} » : donnez leurs chemins séparément.`,
        written: (path: string) => `Écrit : ${path}`,
        different: (path: string) => `Différent : ${path}`,
        absent: (path: string) => `Absent : ${path}`,
        progress: (done: number, all: number) =>
            `${done} sur ${many(all, 'certification publiée', 'certifications publiées')}`,
        noBrowser:
            'le PDF s’imprime avec Chromium, Chrome ou Edge, et aucun n’est installé ici : installez-en un, ou donnez son chemin dans la variable CHROMIUM.',
        browserLate: 'le navigateur n’a pas imprimé à temps',
    },

    export: {
        same: (path: string) => `Inchangé : ${path}`,
        kept: (count: number) =>
            `${many(count, 'fichier est', 'fichiers sont')} déjà là et ${count < 2 ? 'changerait' : 'changeraient'} : rien n’y a été écrit (--force l’écrit).`,
        progress: (done: number, all: number) =>
            `${done} sur ${many(all, 'certification exportée', 'certifications exportées')}`,
    },

    watch: {
        waiting: 'En attente de changements ; Ctrl+C pour finir.',
        nothingLeft: 'Il ne reste aucun fichier .referentiel ici.',
        onlyText: '--watch se lit à l’écran : il va avec --format text, sans --output.',
    },

    init: {
        title: 'Intitulé de la certification',
        aTitle: 'Ma certification',
        kind: 'Enregistrement : demande, droit ou RS',
        level: 'Niveau, de 2 à 8',
        blocks: 'Nombre de blocs, de 1 à 99',
        badLevel: (level: string) => `« ${level} » n’est pas un niveau : il va de 2 à 8.`,
        badBlocks: (count: string) => `« ${count} » n’est pas un nombre de blocs : il va de 1 à 99.`,
        badTitle: 'un intitulé tient sur une ligne, et n’est pas vide.',
        badCode: (code: string) => `« ${code} » n’est pas un code : un seul mot, avec une majuscule ou un chiffre.`,
        taken: (path: string) => `« ${path} » existe déjà : rien n’a été écrit.`,
        kept: (path: string) => `« ${path} » existe déjà : il reste tel quel.`,
        andNow: 'Et maintenant :',
    },

    tables: {
        added: (criteria: number, activities: number, assessments: number) =>
            criteria + activities + assessments === 0
                ? 'Rien à ajouter.'
                : `Ajouts : ${many(criteria, 'critère')}, ${many(activities, 'activité')}, ${many(assessments, 'épreuve')}.`,
        differences: (count: number) =>
            `${many(count, 'libellé diffère', 'libellés diffèrent')} : celui du référentiel reste.`,
        here: 'référentiel',
        there: 'tableau',
        absent: (count: number) => `${many(count, 'point')} du tableau à reprendre à la main :`,
        head: (code: string) => `Certification ${code}`,
        noTable: 'Aucun tableau de référentiel n’y est reconnu : --columns dit le rôle des colonnes.',
        doubts: (count: number) => `${many(count, 'point')} à vérifier :`,
        left: (count: number) =>
            `${many(count, 'texte non compris', 'textes non compris')}, ${count < 2 ? 'en commentaire à sa place, ou laissé de côté' : 'en commentaire à leur place, ou laissés de côté'} :`,
        allUnderstood: 'Tout est compris.',
        written: (path: string) => `Écrit : ${path}`,
        dry: 'Rien n’a été écrit (--dry-run).',
        taken: (path: string) => `« ${path} » existe déjà : rien n’a été écrit ; --force le remplace.`,
        badColumn: (said: string, known: string) =>
            `« ${said} » n’est pas une colonne : on attend un rôle et une lettre, « compétences=C » (rôles : ${known}).`,
    },

    update: {
        counts: (count: Readonly<Record<Counted, number>>) => {
            const told = [
                [count.texts, 'cellule changée', 'cellules changées'],
                [count.codes, 'code changé', 'codes changés'],
                [count.moved, 'élément déplacé', 'éléments déplacés'],
                [count.added, 'ligne ajoutée', 'lignes ajoutées'],
                [count.removed, 'ligne supprimée', 'lignes supprimées'],
                [count.links, 'lien changé', 'liens changés'],
            ] as const;
            const all = told.filter(([some]) => some > 0).map(([some, one, several]) => many(some, one, several));
            return all.length === 0 ? 'Rien à reprendre.' : `Repris : ${all.join(', ')}.`;
        },
        conflicts: (count: number) =>
            `${many(count, 'cellule a changé', 'cellules ont changé')} dans le tableau et, depuis, dans le source : rien n’y est touché.`,
        refused: (count: number) => `${many(count, 'ligne n’est pas reprise', 'lignes ne sont pas reprises')} :`,
        written: 'à l’écriture du tableau',
        here: 'dans le source',
        there: 'dans le tableau',
        nothing: '(rien)',
        notHere: (code: string) => `la certification ${code}, dont ce tableau a été écrit, n’est pas ici.`,
        twice: (paths: readonly string[]) =>
            `la certification de ce tableau est là plusieurs fois (${paths.join(', ')}) : nommez le fichier voulu.`,
        onlyPaths: 'plusieurs chemins ne vont qu’avec --update, qui reprend un tableau dans son source.',
    },

    rename: {
        noItem: (code: string) => `aucun élément n’a le code « ${code} ».`,
        noUnit: 'aucune certification ne se lit ici.',
        several: (names: string) => `plusieurs certifications conviennent (${names}) : dites laquelle avec --in.`,
        ambiguous: (code: string, names: readonly string[]) =>
            `« ${code} » désigne plusieurs éléments : écrivez ${either(names)}.`,
        nothingToNumber: (name: string) => `${name} ne contient rien à numéroter.`,
        nothing: 'Rien à changer.',
        done: (places: number, files: number, isDry: boolean) =>
            `${many(places, 'endroit')}, ${many(files, 'fichier')}${isDry ? ' : rien n’a été écrit' : ''}.`,
    },

    corpus: {
        progress: (done: number) => many(done, 'fiche lue', 'fiches lues'),
        written: (path: string, certifications: number, sections: number) =>
            `${path} : ${many(certifications, 'certification')}, ${many(sections, 'bloc')}.`,
        nothing: 'aucune fiche à retenir dans ce qui a été lu : rien n’a été écrit.',
        'no corpus': (path: string) =>
            `« ${path} » n’est pas une référence du répertoire ; « corpus build » en fait une.`,
        damaged: (path: string) => `« ${path} » est abîmé ou incomplet : refaites-le par « corpus build ».`,
        'other format': (path: string) =>
            `« ${path} » vient d’une autre version de l’outil : refaites-le par « corpus build ».`,
        nothingToPlace: 'aucun référentiel qui ait un numéro et dise des compétences : rien à comparer.',
        nothingNear: 'Rien d’approchant.',
        otherVersion: '(autre version)',
    },

    importing: {
        progress: (done: number) => many(done, 'fiche importée', 'fiches importées'),
        structured: (count: Structured) =>
            [
                many(count.activities, 'activité'),
                many(count.competencies, 'compétence'),
                many(count.criteria, 'critère'),
                many(count.blocks, 'bloc'),
                many(count.assessments, 'épreuve'),
                many(count.juries, 'jury'),
            ].join(', '),
        kept: (where: string, why: string) => `resté en texte : ${where} (${why})`,
        doubt: (where: string, why: string) => `à vérifier : ${where} : ${why}`,
        left: (where: string, words: readonly string[]) =>
            words.length === 0
                ? `dit ailleurs, non repris : ${where}`
                : `dit ailleurs en d’autres mots, non repris : ${where} (${words.join(' ')})`,
        other: (name: string, text: string) => `non repris : ${name} (« ${text} »)`,
        summary: (fiches: number, doubts: number) =>
            `${many(fiches, 'fiche importée', 'fiches importées')}, ${doubts === 0 ? 'rien à vérifier' : `${many(doubts, 'point')} à vérifier`}.`,
        clash: (count: number) =>
            `${many(count, 'fichier existe déjà et dirait', 'fichiers existent déjà et diraient')} autre chose : rien n’a été écrit (--force le remplace).`,
        again: (number: string) => `${number} est là deux fois : la première est gardée.`,
        none: 'aucune fiche ne répond à ce qui est demandé : rien n’a été écrit.',
        notFound: (number: string) => `${number} n’est pas dans ce qui a été lu.`,
        nothingIn: (folder: string) => `aucun fichier .xml, .zip, .txt ou .html dans ${folder}.`,
        notFor: (option: string, areFiches: boolean) =>
            `${option} ne vaut que pour ${areFiches ? 'un tableau' : 'des fiches'}.`,
        notAnumber: (number: string) => `« ${number} » n’est pas un numéro de fiche : on attend RNCP39776 ou RS6232.`,
    },

    stats: {
        counts: (activities: number, competencies: number, criteria: number, blocks: number, assessments: number) =>
            [
                many(activities, 'activité'),
                many(competencies, 'compétence'),
                many(criteria, 'critère'),
                many(blocks, 'bloc'),
                many(assessments, 'épreuve'),
            ].join(', '),
        words: (shortest: number, longest: number, median: number) =>
            `mots par compétence : de ${shortest} à ${longest}, ${median} au milieu`,
        progress: (done: number, all: number) =>
            `${done} sur ${many(all, 'référentiel compté', 'référentiels comptés')}`,
        block: (code: string, competencies: number, assessments: number) =>
            `${code} : ${many(competencies, 'compétence')}, ${many(assessments, 'épreuve')}`,
        evaluated: (percent: number) => `${percent} % évaluées`,
        allRoutes: 'toutes voies',
        route: (code: string) => `voie ${code}`,
        silences: (count: number) => `${count} « tolère »`,
        themes: 'thèmes de la loi du 9 juin 2025 :',
        theme: (theme: Concern, carriers: string) => `${CONCERN_NAMES[theme].fr} : ${carriers}`,
        carrier: (name: string, shown: string) => `${name} (« ${shown} »)`,
        absent: 'absent',
        faults: (count: number) => `${many(count, 'faute')} de syntaxe : ce qui n’est pas compris n’est pas compté`,
    },

    explain: {
        noRule: (name: string, near: readonly string[]) =>
            `aucune règle ne s’appelle « ${name} ».${near.length > 0 ? ` Vouliez-vous dire ${either(near.map((code) => `« ${code} »`))} ?` : ' Liste : referentiel explain'}`,
        themes: {
            langue: 'langue',
            structure: 'structure',
            rédaction: 'rédaction',
            loi: 'loi',
            administration: 'administration',
        } as Readonly<Record<Theme, string>>,
        noRules: 'hors règles',
        inFrench: '',
    },
};

function didYouMean(near: string | undefined): string {
    return near === undefined ? '' : ` Vouliez-vous dire « ${near} » ?`;
}

/** Why the system refuses, for the reasons that a person can do something about. */
function reason(code: string): string {
    const known: Readonly<Record<string, string>> = {
        ENOSPC: 'le disque est plein',
        EROFS: 'ce disque ne s’écrit pas',
        EACCES: 'vous n’en avez pas le droit',
        EPERM: 'vous n’en avez pas le droit',
        ENOTDIR: 'un fichier se trouve là où il faudrait un dossier',
        EEXIST: 'un fichier se trouve là où il faudrait un dossier',
        EISDIR: 'c’est un dossier',
        ENOENT: 'le dossier n’existe pas et ne peut pas être créé',
    };
    return ` : ${known[code] ?? code}`;
}

/** The same sayings in any language. */
export type Words = typeof fr;
