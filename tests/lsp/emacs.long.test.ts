// The server driven by Emacs with eglot, by what a user of it would do.
import { expect, test } from 'vitest';
import { documented, drive, isInstalled } from './editors.ts';

const SCRIPT = `
(require 'eglot)
(require 'json)
(setq eglot-sync-connect 120 eglot-connect-timeout 120 eglot-confirm-server-initiated-edits nil
      make-backup-files nil auto-save-default nil)
(defun wait (what holds)
  (let ((end (+ (float-time) 120)))
    (while (not (funcall holds))
      (when (> (float-time) end) (error "waited in vain: %s" what))
      (accept-process-output nil 0.05))))
(defun whole () (buffer-substring-no-properties (point-min) (point-max)))
(defun to (text) (goto-char (point-min)) (search-forward text) (backward-char 1))
(let (seen first second)
  (setq first (find-file "clerc.referentiel"))
  ;; Without a person there are no commands behind which a mode does what it has put off.
  (run-hooks 'post-command-hook)
  (wait "a server" (lambda () (eglot-current-server)))
  (wait "diagnostics" (lambda () (flymake-diagnostics)))
  (push (cons 'diagnostics
              (vconcat (mapcar (lambda (d) (format "%s@%s" (flymake-diagnostic-text d)
                                                   (line-number-at-pos (flymake-diagnostic-beg d))))
                               (flymake-diagnostics))))
        seen)
  (setq second (find-file "blocs.referentiel"))
  (run-hooks 'post-command-hook)
  (wait "the same server" (lambda () (eglot-current-server)))
  (to "évalue C1")
  (let ((told (eglot--dbind ((Hover) contents)
                  (jsonrpc-request (eglot--current-server-or-lose) :textDocument/hover
                                   (eglot--TextDocumentPositionParams))
                (eglot--format-markup contents))))
    (push (cons 'hover (substring-no-properties told)) seen))
  (call-interactively #'xref-find-definitions)
  (push (cons 'definition (format "%s:%s" (file-name-nondirectory buffer-file-name) (line-number-at-pos))) seen)
  (eglot-rename "C9")
  (push (cons 'renamed (vector (with-current-buffer first (whole)) (with-current-buffer second (whole)))) seen)
  (set-buffer second)
  (eglot-format-buffer)
  (push (cons 'formatted (whole)) seen)
  (let ((coding-system-for-write 'utf-8))
    (write-region (json-encode seen) nil (getenv "SEEN")))
  (kill-emacs 0))
`;

/** Whether Emacs has eglot, its own or the package. */
function hasEglot(): boolean {
    return isInstalled('emacs', ['--batch', '--eval', "(progn (package-initialize) (require 'eglot))"]);
}

test('Emacs: diagnostics, hover, definition, rename over two files, formatting', (context) => {
    if (!hasEglot()) return context.skip('Emacs avec eglot n’est pas installé');
    const scripts = { 'init.el': documented('Emacs', 'elisp'), 'drive.el': SCRIPT };
    const args = ['--batch', '-f', 'package-initialize', '-l', '{}/init.el', '-l', '{}/drive.el'];
    const seen = drive('emacs', args, scripts);
    expect(seen.diagnostics.some((told) => told.includes('syntaxe') && told.endsWith('@7'))).toBe(true);
    expect(seen.hover).toContain('Compétence C1');
    expect(seen.hover).toContain('Accueillir le client');
    expect(seen.definition).toBe('clerc.referentiel:4');
    expect(seen.renamed?.[0]).toContain('compétence C9 "Accueillir le client"');
    expect(seen.renamed?.[1]).toContain('évalue C9');
    expect(seen.formatted).toContain('\n    épreuve E1 "Cas" { évalue C9 }\n');
});
