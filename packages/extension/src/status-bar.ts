import { StatusBarAlignment, ThemeColor, window, type Disposable, type StatusBarItem } from 'vscode';
import { ask } from './ask.ts';
import { say } from './lang.ts';
import { LANGUAGE, NAME } from './names.ts';
import { Refresh } from './refresh.ts';
import type { Session } from './session.ts';
import { inWords, lacking } from './share.ts';

/** How much of the current référentiel is evaluated, beside its line and column; a click opens the matrix. */
export class StatusBar implements Disposable {
    readonly item: StatusBarItem;
    private readonly session: Session;
    private readonly subscriptions: readonly Disposable[];

    constructor(session: Session) {
        this.session = session;
        this.item = window.createStatusBarItem('referentiel.coverage', StatusBarAlignment.Right, 90);
        this.item.name = say({ fr: `${NAME} : couverture`, en: `${NAME}: coverage` });
        const { changes, current, log } = session;
        const refresh = new Refresh(
            () => this.renew(),
            (error) => log.warn(String(error)),
        );
        this.subscriptions = [
            this.item,
            refresh,
            current.onDidChange(() => refresh.ask()),
            window.onDidChangeActiveTextEditor(() => refresh.ask()),
            changes.onDidChange((uris) => {
                if (current.uri && uris.has(current.uri.toString())) refresh.ask();
            }),
        ];
        refresh.ask();
    }

    dispose(): void {
        for (const subscription of this.subscriptions) subscription.dispose();
    }

    private async renew(): Promise<void> {
        const { client, current } = this.session;
        const { uri } = current;
        // Beside a text of another kind it would speak of what isn't looked at; a matrix or a preview is no text.
        const isElsewhere = (window.activeTextEditor?.document.languageId ?? LANGUAGE) !== LANGUAGE;
        const coverage = uri && !isElsewhere && (await ask(client, 'referentiel/coverage', { uri: uri.toString() }));
        if (!coverage) {
            this.item.hide();
            return;
        }
        const isLacking = lacking(coverage) > 0;
        const icon = isLacking ? 'circle-large-outline' : coverage.inDoubt > 0 ? 'question' : 'pass';
        this.item.text = `$(${icon}) ${say(inWords(coverage))}`;
        this.item.tooltip = [
            [coverage.code, coverage.title].filter(Boolean).join(' – '),
            say({ fr: 'Ouvrir la matrice de couverture', en: 'Open the coverage matrix' }),
        ].join('\n');
        this.item.backgroundColor = isLacking ? new ThemeColor('statusBarItem.warningBackground') : undefined;
        this.item.command = {
            command: 'referentiel.matrix',
            title: say({ fr: 'Matrice de couverture', en: 'Coverage Matrix' }),
            arguments: [coverage.uri],
        };
        this.item.accessibilityInformation = { label: say(inWords(coverage)), role: 'button' };
        this.item.show();
    }
}
