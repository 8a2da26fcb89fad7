const { createElement } = require('react');
const icons = require('lucide-react');

// The design system calls its icons as plain functions.
const icon = (Drawing) => (props) => createElement(Drawing, props);

exports.ArrowForwardIcon = icon(icons.ArrowRight);
exports.ChevronBackwardIcon = icon(icons.ChevronLeft);
exports.ChevronDoubleBackwardIcon = icon(icons.ChevronsLeft);
exports.ChevronDoubleForwardIcon = icon(icons.ChevronsRight);
exports.ChevronDownIcon = icon(icons.ChevronDown);
exports.ChevronForwardIcon = icon(icons.ChevronRight);
exports.CloseIcon = icon(icons.X);
exports.DocumentIcon = icon(icons.FileText);
exports.ErrorFillIcon = icon(icons.CircleX);
exports.InfoFillIcon = icon(icons.Info);
exports.PersonFillIcon = icon(icons.UserRound);
exports.SearchIcon = icon(icons.Search);
exports.SuccessFillIcon = icon(icons.CircleCheck);
exports.WarningFillIcon = icon(icons.TriangleAlert);
exports.WarningIcon = icon(icons.TriangleAlert);
