/** What only an author can mend: there is no fix, and why. Every other rule has one, shown by its examples. */
export const WITHOUT_FIX: Readonly<Record<string, string>> = {
    'bibliothèque-en-double': 'laquelle renommer, ou comment réunir les deux fichiers, ne se voit pas',
    'bloc-au-répertoire-spécifique': 'défaire un bloc déplace tout ce qu’il contient : on le fait pièce à pièce',
    'bloc-trop-petit': 'quelles compétences vont ensemble, l’outil ne le sait pas',
    'certificateur-sans-siret': 'le SIRET est à chercher ; un SIRET inventé serait une autre faute',
    'certification-en-copie': 'deux copies en deux dossiers peuvent être voulues',
    'compétence-trop-longue': 'couper un texte change ce qu’il dit',
    'correspondance-de-niveau':
        'lequel des deux niveaux est faux, ou si la correspondance est partielle, ne se voit pas',
    'cqp-sans-cpne': 'quelle CPNE certifie, l’outil ne le sait pas',
    'jury-trop-petit': 'qui siège au jury, l’outil ne le sait pas',
    'référentiel-sans-critère': 'les critères sont à écrire, compétence par compétence',
    'réglementation-néant': 'les références juridiques sont à écrire',
    'texte-en-double': 'laquelle des deux compétences garder, avec ses critères, ne se voit pas',
    'tolérance-sans-raison': 'la raison est celle de l’auteur',
    'vae-et-assiduité': 'le prérequis est à récrire',
    'vae-non-ouverte': 'ouvrir une voie d’accès est une décision du certificateur',
    'épreuve-sans-durée': 'une durée inventée serait publiée comme vraie',
};
