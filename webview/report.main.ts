import './style/page.css';
import { mountPage } from './pages/mountPage.ts';
import { moreOfData, reportScreen } from './pages/reportScreen.ts';

mountPage('report', reportScreen, moreOfData);
