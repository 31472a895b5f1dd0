// Activities, competencies, blocs, épreuves and juries, as statements.
import { codeWord, type Statement, type Word } from './statements.ts';
import {
    coded,
    criterion,
    duration,
    element,
    juryWords,
    list,
    listed,
    named,
    quantity,
    quotedText,
    remarkOf,
    routeWord,
    said,
} from './words.ts';
import type {
    WrittenActivity,
    WrittenAssessment,
    WrittenAssessmentItem,
    WrittenBlock,
    WrittenChoice,
    WrittenCompetency,
    WrittenContents,
    WrittenForm,
    WrittenJury,
    WrittenKnowledge,
} from './written.ts';

export function activity(data: WrittenActivity): Statement {
    const { code, title, description, members = [] } = data;
    const body = [
        ...element(data),
        ...said('description', description),
        ...members.map((member) => (member.kind === 'activity' ? activity(member) : competency(member))),
    ];
    return {
        ...remarkOf(data),
        words: named('activité', code, title),
        body,
        isApart: body.length > 0,
    };
}

export function competency(data: WrittenCompetency): Statement {
    const { code, title, transverse, shortTitle, eliminatory, description, competencies = [] } = data;
    const words = named('compétence', code, title);
    return {
        ...remarkOf(data),
        words: transverse ? [...words, 'transverse'] : words,
        body: [
            ...element(data),
            ...said('intitulé', shortTitle),
            ...(eliminatory ? [{ words: ['éliminatoire'] }] : []),
            ...said('description', description),
            ...competencies.map(competency),
            ...(data.criteria ?? []).map(criterion),
            ...(data.knowledge ?? []).map(knowledge),
        ],
    };
}

function knowledge({ code, title }: WrittenKnowledge): Statement {
    return { words: named('connaissance', code, title) };
}

export function block(data: WrittenBlock): Statement {
    const { code, title, optional, reuses, members = [], assessments = [] } = data;
    const body = [
        ...element(data),
        ...said('option', data.option),
        ...said('description', data.description),
        ...said('prérequis d’entrée', data.entryPrerequisites),
        ...said('prérequis de validation', data.validationPrerequisites),
        ...said('préambule', data.preamble),
        ...said('préambule des modalités', data.modalitiesPreamble),
        ...members.map(member),
        ...said('liste', data.publishedList),
        ...said('modalités', data.publishedModalities).map((one) => ({ ...one, isApart: true })),
        ...assessments.map(assessmentItem),
    ];
    return {
        ...remarkOf(data),
        words: [
            'bloc',
            codeWord(code),
            ...(title === undefined ? [] : [quotedText(title)]),
            ...(optional ? ['facultatif'] : []),
            ...(reuses === undefined ? [] : ['reprend', codeWord(reuses)]),
        ],
        body,
        isApart: body.length > 0,
    };
}

function member(data: WrittenActivity | WrittenCompetency | WrittenContents): Statement {
    if (data.kind === 'activity') return activity(data);
    return data.kind === 'competency' ? competency(data) : { words: ['compétences', ...list(data.list)] };
}

export function assessmentItem(data: WrittenAssessmentItem): Statement {
    return data.kind === 'assessment' ? assessment(data) : choice(data);
}

function choice(data: WrittenChoice): Statement {
    return {
        ...remarkOf(data),
        words: ['au choix'],
        isBraced: true,
        body: [...element(data), ...said('description', data.description), ...data.assessments.map(assessment)],
        isApart: true,
    };
}

function assessment(data: WrittenAssessment): Statement {
    const { code, title, forms = [], preparation, duration: length, routes = [], audience } = data;
    const { coefficient, minimumMark, evaluates = [], jury: ownJury, assessments = [] } = data;
    const body: Statement[] = [
        ...element(data),
        ...said('description', data.description),
        ...(forms.length > 0 ? [{ words: ['forme', ...listed(forms.map((form) => [formWord(form)]))] }] : []),
        ...(preparation ? [{ words: ['préparation', ...duration(preparation)] }] : []),
        ...(length ? [{ words: ['durée', ...duration(length)] }] : []),
        ...(routes.length > 0 ? [{ words: ['voies', ...listed(routes.map((route) => [routeWord(route)]))] }] : []),
        ...said('public', audience),
        ...(coefficient === undefined ? [] : [{ words: ['coefficient', quantity(coefficient)] }]),
        ...(minimumMark === undefined ? [] : [{ words: ['note minimale', quantity(minimumMark)] }]),
        ...evaluates.map((one) => ({ words: ['évalue', ...list(one)] })),
        ...(data.criteria ?? []).map(criterion),
        ...(ownJury ? [{ words: juryWords(ownJury) }] : []),
        ...said('déroulement', data.proceedings),
        ...assessments.map(assessmentItem),
    ];
    return {
        ...remarkOf(data),
        words: named('épreuve', code, title),
        body,
        isApart: body.length > 0,
    };
}

export function formWord(form: WrittenForm): Word {
    return 'name' in form ? form.name : quotedText(form.text);
}

export function jury(data: WrittenJury): Statement {
    const { code, title, members } = data;
    return {
        ...remarkOf(data),
        words: named('jury', code, title),
        body: [...element(data), ...coded('membres', members === undefined ? undefined : String(members))],
    };
}
