/* Stands in for the colours of screens, of which Wine 8 lacks a part: there is no profile.
 * For tests, never handed out. */
#define GIVEN __declspec(dllexport)
GIVEN void *OpenColorProfileW(void *a, unsigned b, unsigned c, unsigned d) {
    (void)a, (void)b, (void)c, (void)d;
    return 0;
}
GIVEN int CloseColorProfile(void *a) { (void)a; return 1; }
GIVEN void *WcsOpenColorProfileW(void *a, void *b, void *c, unsigned d, unsigned e, unsigned f, unsigned g) {
    (void)a, (void)b, (void)c, (void)d, (void)e, (void)f, (void)g;
    return 0;
}
GIVEN void *WcsCreateIccProfile(void *a, unsigned b) { (void)a, (void)b; return 0; }
GIVEN int GetColorProfileFromHandle(void *a, void *b, unsigned *c) { (void)a, (void)b, (void)c; return 0; }
