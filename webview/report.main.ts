import '@vscode-elements/elements/dist/vscode-button/index.js';
import '@vscode-elements/elements/dist/vscode-progress-bar/index.js';
import './style/page.css';
import { mountPage } from './pages/mountPage.ts';
import { moreOfData, reportScreen } from './pages/reportScreen.ts';

mountPage('report', reportScreen, moreOfData);
