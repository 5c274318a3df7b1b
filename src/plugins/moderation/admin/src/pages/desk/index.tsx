export { ProtectedQueue as ProtectedDesk } from '../Queue';
