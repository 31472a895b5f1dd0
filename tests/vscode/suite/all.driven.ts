// What needs hands in a webview: runs where the workbench is driven.
import './preview-clicks.suite.ts';
