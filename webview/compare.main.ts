import './style/page.css';
import { mountComparison } from './pages/mountComparison.ts';

mountComparison();
