/* Starts the program: loads the Python that lies in `runtime` beside this file and runs the package
 * `app` with it, in this process, so that Windows shows our name and icon and not Python's.
 *
 * Built twice: with WINDOW defined for the window, without it for the command line.
 */
#define _WIN32_WINNT 0x0A00 /* Windows 10 */
#include <stdio.h>
#include <stdlib.h>
#include <wchar.h>
#include <windows.h>
#include <shellapi.h>

#define LONGEST 32768 /* characters of a path on Windows */
#define ADDED 7       /* words that go before those of the user */

typedef int (*PythonMain)(int, wchar_t **);

#ifdef WINDOW
#define PYTHON L"pythonw.exe"
#else
#define PYTHON L"python.exe"
#endif

static wchar_t folder[LONGEST];
static wchar_t runtime[LONGEST];
static wchar_t library[LONGEST];
static wchar_t python[LONGEST];

static int fail(const wchar_t *what) {
    static wchar_t text[LONGEST + 512];
    _snwprintf(text, LONGEST + 511,
               L"Samenlevingsroute kan niet starten: %ls.\n\n"
               L"Je dossiers zijn in orde. Pak het programma opnieuw uit of vraag IT om het opnieuw "
               L"te installeren.\n\nMap van het programma: %ls",
               what, folder);
#ifdef WINDOW
    MessageBoxW(NULL, text, L"Samenlevingsroute", MB_OK | MB_ICONERROR);
#else
    char bytes[4096];
    int length = WideCharToMultiByte(CP_UTF8, 0, text, -1, bytes, sizeof bytes - 1, NULL, NULL);
    fprintf(stderr, "%s\n", length > 0 ? bytes : "Samenlevingsroute kan niet starten.");
#endif
    return 3;
}

/* The folder of this file, without a stroke at the end. */
static int find_folder(void) {
    DWORD length = GetModuleFileNameW(NULL, folder, LONGEST);
    if (length == 0 || length >= LONGEST) {
        folder[0] = 0;
        return 0;
    }
    wchar_t *last = wcsrchr(folder, L'\\');
    if (last != NULL) *last = 0;
    return 1;
}

/* The library of Python has its version in its name; `python3.dll` is another. */
static int find_library(void) {
    static wchar_t pattern[LONGEST];
    WIN32_FIND_DATAW found;
    if (_snwprintf(pattern, LONGEST - 1, L"%ls\\python3?*.dll", runtime) < 0) return 0;
    HANDLE search = FindFirstFileW(pattern, &found);
    if (search == INVALID_HANDLE_VALUE) return 0;
    /* Of two, as after unpacking a newer program over an older one, the newer. */
    wchar_t newest[MAX_PATH] = L"";
    do {
        size_t length = wcslen(found.cFileName);
        if (length > wcslen(L"python3.dll") && wcscmp(found.cFileName, newest) > 0) {
            wcscpy(newest, found.cFileName);
        }
    } while (FindNextFileW(search, &found));
    FindClose(search);
    return newest[0] && _snwprintf(library, LONGEST - 1, L"%ls\\%ls", runtime, newest) > 0;
}

int wmain(int count, wchar_t **words) {
    if (!find_folder()) return fail(L"de map van het programma is niet te vinden");
    /* Nothing is loaded from the folder of a dossier, which may be anybody's, nor from PATH. */
    SetDefaultDllDirectories(LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    SetDllDirectoryW(L"");
    if (_snwprintf(runtime, LONGEST - 1, L"%ls\\runtime", folder) < 0) {
        return fail(L"de map van het programma is niet te vinden");
    }
    /* What the packages need of Python lies there, and not beside this file as they expect. */
    AddDllDirectory(runtime);
    if (!find_library()) return fail(L"een deel van het programma ontbreekt");
    HMODULE loaded = LoadLibraryExW(
        library, NULL, LOAD_LIBRARY_SEARCH_DLL_LOAD_DIR | LOAD_LIBRARY_SEARCH_DEFAULT_DIRS);
    if (loaded == NULL) return fail(L"Python is niet te laden");
    PythonMain run = (PythonMain)(void *)GetProcAddress(loaded, "Py_Main");
    if (run == NULL) return fail(L"Python is niet te gebruiken");
    wchar_t **all = calloc((size_t)count + ADDED + 1, sizeof *all);
    if (all == NULL) return fail(L"er is geen geheugen vrij");
    _snwprintf(python, LONGEST - 1, L"%ls\\" PYTHON, runtime);
    /* -I: no variable of the user, such as PYTHONINSPECT, changes what runs. */
    const wchar_t *added[ADDED] = {python, L"-I", L"-B", L"-X", L"utf8", L"-m", L"app"};
    for (int i = 0; i < ADDED; i++) all[i] = (wchar_t *)added[i];
    for (int i = 1; i < count; i++) all[ADDED - 1 + i] = words[i];
    return run(ADDED + count - 1, all);
}

#ifdef WINDOW
int WINAPI wWinMain(HINSTANCE own, HINSTANCE before, PWSTR line, int show) {
    (void)own, (void)before, (void)line, (void)show;
    int count = 0;
    wchar_t **words = CommandLineToArgvW(GetCommandLineW(), &count);
    if (words == NULL) return fail(L"de opdracht is niet te lezen");
    return wmain(count, words);
}
#endif
