#ifndef NTM_CXLSXWRITER_SHIM_H
#define NTM_CXLSXWRITER_SHIM_H

#include <xlsxwriter.h>

#endif
