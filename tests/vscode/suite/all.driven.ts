// What needs hands, in a webview or at the keyboard: runs where the workbench is driven.
import './matrix-clicks.suite.ts';
import './preview-clicks.suite.ts';
import './paste.suite.ts';
import './mapping-clicks.suite.ts';
import './hints.suite.ts';
