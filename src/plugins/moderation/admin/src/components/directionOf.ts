export { directionOf } from '../../../shared/direction';
