import './style/page.css';
import { mountPage } from './pages/mountPage.ts';
import { viewScreen } from './pages/viewScreen.ts';

mountPage('view', viewScreen);
