// Every suite.
import './all.web.ts';
import './tasks.suite.ts';
import './restart.suite.ts';
import './pdf.suite.ts';
