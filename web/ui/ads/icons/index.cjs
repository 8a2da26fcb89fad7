const { createElement } = require('react');

// The design system calls its icons as plain functions. The set is large, so it is loaded when the first is drawn and not at the start.
const icon = (name) => (props) => createElement(require('lucide-react')[name], props);

exports.ArrowForwardIcon = icon('ArrowRight');
exports.ChevronBackwardIcon = icon('ChevronLeft');
exports.ChevronDoubleBackwardIcon = icon('ChevronsLeft');
exports.ChevronDoubleForwardIcon = icon('ChevronsRight');
exports.ChevronDownIcon = icon('ChevronDown');
exports.ChevronForwardIcon = icon('ChevronRight');
exports.CloseIcon = icon('X');
exports.DocumentIcon = icon('FileText');
exports.ErrorFillIcon = icon('CircleX');
exports.InfoFillIcon = icon('Info');
exports.PersonFillIcon = icon('UserRound');
exports.SearchIcon = icon('Search');
exports.SuccessFillIcon = icon('CircleCheck');
exports.WarningFillIcon = icon('TriangleAlert');
exports.WarningIcon = icon('TriangleAlert');
