// `xmlSwitchEncoding`, which tells the parser that its input is UTF-8 already, is declared with
// the parser's internals.
#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>
