import './style/page.css';
import { mountSplits } from './pages/mountSplits.ts';

mountSplits();
