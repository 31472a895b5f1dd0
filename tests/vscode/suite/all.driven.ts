// What needs hands in a webview: runs where the workbench is driven.
import './matrix-clicks.suite.ts';
import './preview-clicks.suite.ts';
