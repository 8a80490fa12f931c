import '@vscode-elements/elements/dist/vscode-button/index.js';
import './style/page.css';
import { mountComparison } from './pages/mountComparison.ts';

mountComparison();
