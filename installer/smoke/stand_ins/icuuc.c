/* Stands in for a part of Windows 10 that Wine 8 lacks. Qt calls it for old character sets only;
 * nothing here does. For tests, never handed out. */
#define GIVEN __declspec(dllexport)
enum { UNSUPPORTED = 16 };
GIVEN void *ucnv_open(const char *name, int *error) {
    (void)name;
    if (error) *error = UNSUPPORTED;
    return 0;
}
GIVEN void ucnv_close(void *converter) { (void)converter; }
GIVEN void UCNV_FROM_U_CALLBACK_SUBSTITUTE(void) {}
GIVEN void UCNV_TO_U_CALLBACK_SUBSTITUTE(void) {}
GIVEN void ucnv_reset(void *converter) { (void)converter; }
GIVEN int ucnv_getMaxCharSize(void *converter) { (void)converter; return 1; }
GIVEN const char *ucnv_getName(void *converter, int *error) { (void)converter, (void)error; return 0; }
GIVEN void ucnv_getToUCallBack(void) {}
GIVEN void ucnv_getFromUCallBack(void) {}
GIVEN void ucnv_setToUCallBack(void) {}
GIVEN void ucnv_setFromUCallBack(void) {}
GIVEN void ucnv_cbToUWriteUChars(void) {}
GIVEN void ucnv_toUnicode(void) {}
GIVEN void ucnv_cbFromUWriteUChars(void) {}
GIVEN int ucnv_toUCountPending(void *converter, int *error) { (void)converter, (void)error; return 0; }
GIVEN int ucnv_fromUCountPending(void *converter, int *error) { (void)converter, (void)error; return 0; }
GIVEN const char *ucnv_getStandardName(void) { return 0; }
GIVEN const char *ucnv_getAvailableName(int number) { (void)number; return 0; }
GIVEN int ucnv_countAvailable(void) { return 0; }
GIVEN void ucnv_fromUnicode(void) {}
