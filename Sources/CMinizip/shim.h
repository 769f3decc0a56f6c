#ifndef NTM_CMINIZIP_SHIM_H
#define NTM_CMINIZIP_SHIM_H

#include <minizip/unzip.h>
#include <minizip/zip.h>

// What the Swift importer cannot see: macros with casts.
static const int ntm_unzip_ok = UNZ_OK;
static const int ntm_unzip_end_of_list = UNZ_END_OF_LIST_OF_FILE;

#endif
