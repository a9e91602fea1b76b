// Reading archives and their entries; the writing half stands in the same headers.
#include <archive.h>
#include <archive_entry.h>
