; The setup for one user: no rights are asked, everything stays in the profile.
;
; How it puts the program in its place: everything is unpacked beside what is there; only when that
; is whole, what is there is moved aside and the new put in its place. Each move is a change of name,
; so that a full disk, a program that is open or a pulled plug leaves the old or the new.
;
; Defined by who calls: VERSION and NUMBERS (the same as four numbers), FOLDER (what to install),
; OUT (the setup), BANNER (the picture at its side), KILOBYTES and MEGABYTES (what it needs of the
; disk), LONGEST (characters that the folder of the program may have: Windows ends at 259, the longest
; name inside included).
; Exit code: 0 done, 1 cancelled, 2 not done; nothing was changed.

Unicode true
Target amd64-unicode
!include MUI2.nsh
!include FileFunc.nsh
!include LogicLib.nsh
!include WinVer.nsh

!define NAME "Samenlevingsroute"
!define KEY "Software\Microsoft\Windows\CurrentVersion\Uninstall\${NAME}"
!define TYPE "Samenlevingsroute.Dossier"
; Folders of our own in the folder of the program, only while something is put in its place. Nobody
; else uses these names: what is in them is thrown away.
!define NEW "~samenr-nieuw"
!define OLD "~samenr-oud"
!define GONE "~samenr-weg"
; In the second while things move: what was broken off then is put back.
!define BUSY "bezig"

Name "${NAME}"
BrandingText "${NAME} ${VERSION}"
OutFile "${OUT}"
InstallDir "$LOCALAPPDATA\Programs\${NAME}"
; A newer version comes where the older one is.
InstallDirRegKey HKCU "${KEY}" "InstallLocation"
RequestExecutionLevel user
ManifestDPIAware true
ManifestSupportedOS Win10
SetCompressor /SOLID lzma
SetCompressorDictSize 64
AllowSkipFiles off
SetOverwrite on
ShowInstDetails nevershow
ShowUninstDetails nevershow
AutoCloseWindow true
XPStyle on

VIProductVersion "${NUMBERS}"
VIAddVersionKey /LANG=1043 "ProductName" "${NAME}"
VIAddVersionKey /LANG=1043 "ProductVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "FileVersion" "${VERSION}"
VIAddVersionKey /LANG=1043 "FileDescription" "${NAME} installeren"
VIAddVersionKey /LANG=1043 "CompanyName" "${NAME}"
VIAddVersionKey /LANG=1043 "LegalCopyright" "EUPL-1.2"

!define MUI_ICON "${FOLDER}/samenlevingsroute.ico"
!define MUI_UNICON "${FOLDER}/samenlevingsroute.ico"
!define MUI_WELCOMEFINISHPAGE_BITMAP "${BANNER}"
!define MUI_WELCOMEPAGE_TITLE "${NAME} ${VERSION}"
!define MUI_WELCOMEPAGE_TEXT "Het programma komt in je eigen profiel; beheerrechten zijn niet nodig.$\r$\n$\r$\nJe dossiers en instellingen blijven zoals ze zijn.$\r$\n$\r$\nNa het installeren opent het programma vanzelf."
!insertmacro MUI_PAGE_WELCOME
!insertmacro MUI_PAGE_INSTFILES
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES
!insertmacro MUI_LANGUAGE "Dutch"

; What is ours in the folder of the program. Whatever else is there belongs to somebody else.
!macro ForEachFolder DO
    !insertmacro ${DO} "app"
    !insertmacro ${DO} "runtime"
    !insertmacro ${DO} "licences"
!macroend
!macro ForEachPart DO
    !insertmacro ${DO} "Samenlevingsroute.exe"
    !insertmacro ${DO} "samenlevingsroute-cli.exe"
    !insertmacro ${DO} "samenlevingsroute.ico"
    !insertmacro ${DO} "sbom.cdx.json"
    !insertmacro ${DO} "LEESMIJ.txt"
    !insertmacro ${DO} "beheer.voorbeeld.toml"
!macroend
!macro ForEachFile DO
    !insertmacro ForEachPart ${DO}
    !insertmacro ${DO} "samenlevingsroute-uninstall.exe"
!macroend

!macro MoveAside ITEM
    ${If} $0 == ""
    ${AndIf} ${FileExists} "$INSTDIR\${ITEM}"
        ClearErrors
        Rename "$INSTDIR\${ITEM}" "$2\${ITEM}"
        ${If} ${Errors}
            StrCpy $0 "$INSTDIR\${ITEM}"
        ${EndIf}
    ${EndIf}
!macroend

!macro MoveBack ITEM
    ${If} ${FileExists} "$2\${ITEM}"
        Rename "$2\${ITEM}" "$INSTDIR\${ITEM}"
    ${EndIf}
!macroend

; After a break: what is in its place came in before it, and what it replaced is still there.
!macro Recover ITEM
    ${If} ${FileExists} "$2\${ITEM}"
        RMDir /r "$INSTDIR\${ITEM}"
        Delete "$INSTDIR\${ITEM}"
        Rename "$2\${ITEM}" "$INSTDIR\${ITEM}"
    ${EndIf}
!macroend

; It came in when it is no longer where it was unpacked.
!macro MoveOut ITEM
    ${IfNot} ${FileExists} "$1\${ITEM}"
    ${AndIf} ${FileExists} "$INSTDIR\${ITEM}"
        Rename "$INSTDIR\${ITEM}" "$1\${ITEM}"
    ${EndIf}
!macroend

!macro MoveIn ITEM
    ${If} $0 == ""
    ${AndIf} ${FileExists} "$1\${ITEM}"
        ClearErrors
        Rename "$1\${ITEM}" "$INSTDIR\${ITEM}"
        ${If} ${Errors}
            StrCpy $0 "$INSTDIR\${ITEM}"
        ${EndIf}
    ${EndIf}
!macroend

!macro Spot ITEM
    ${If} $0 == ""
    ${AndIf} ${FileExists} "$INSTDIR\${ITEM}"
        StrCpy $0 "$INSTDIR\${ITEM}"
    ${EndIf}
!macroend

; A program that runs holds its files: they cannot be opened for writing, nor their folder renamed.
!macro FailWhenOpen MESSAGE
    ${If} ${FileExists} "$INSTDIR\Samenlevingsroute.exe"
        ${For} $3 1 2
            ${If} $3 = 1
                StrCpy $4 "$INSTDIR\Samenlevingsroute.exe"
            ${Else}
                StrCpy $4 "$INSTDIR\runtime\sqlite3.dll"
            ${EndIf}
            ${If} ${FileExists} "$4"
                ClearErrors
                FileOpen $5 "$4" a
                ${If} ${Errors}
                    DetailPrint "${MESSAGE}"
                    MessageBox MB_OK|MB_ICONEXCLAMATION "${MESSAGE}" /SD IDOK
                    SetErrorLevel 2
                    Quit
                ${EndIf}
                FileClose $5
            ${EndIf}
        ${Next}
    ${EndIf}
!macroend

Function .onInit
    SetShellVarContext current
    ; Qt uses a part of Windows that 10 has since version 1703; 1809 is what is tried.
    ${IfNot} ${AtLeastWin10}
    ${OrIfNot} ${AtLeastBuild} 17763
        MessageBox MB_OK|MB_ICONSTOP "${NAME} heeft Windows 10 versie 1809 of nieuwer nodig. Er is niets geïnstalleerd." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    ; Without it Windows does not say where programs of this user go.
    ${If} $LOCALAPPDATA == ""
        MessageBox MB_OK|MB_ICONSTOP "Windows noemt geen map voor programma's van deze gebruiker (LOCALAPPDATA). Er is niets geïnstalleerd. Gebruik de draagbare versie of vraag IT." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    StrLen $0 "$INSTDIR"
    ${If} $0 > ${LONGEST}
        MessageBox MB_OK|MB_ICONSTOP "De naam van de map is te lang voor Windows ($0 tekens; ${LONGEST} kan): $INSTDIR. Er is niets geïnstalleerd. Kies met /D=map een kortere." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
FunctionEnd

; The disk was full after all, or somebody pressed Cancel: what was there is still there.
Function .onInstFailed
    ; A folder in which a program is at work cannot be removed.
    SetOutPath "$TEMP"
    RMDir /r "$INSTDIR\${NEW}"
    RMDir "$INSTDIR"
    SetErrorLevel 2
FunctionEnd

!macro Refuse MESSAGE
    SetOutPath "$TEMP"
    RMDir /r "$1"
    RMDir "$INSTDIR"
    MessageBox MB_OK|MB_ICONSTOP "${MESSAGE}" /SD IDOK
    SetErrorLevel 2
    Quit
!macroend

Section
    !insertmacro FailWhenOpen "${NAME} is nog open. Er is niets gewijzigd. Sluit het programma (ook een venster dat een rapport maakt) en start deze installatie opnieuw."

    ; A folder of our name is ours, whatever is left in it. Elsewhere, what has one of our names but
    ; is not of us would be replaced, such as the LEESMIJ.txt of somebody's documents.
    StrCpy $0 ""
    ${If} $INSTDIR != "$LOCALAPPDATA\Programs\${NAME}"
    ${AndIfNot} ${FileExists} "$INSTDIR\Samenlevingsroute.exe"
    ${AndIfNot} ${FileExists} "$INSTDIR\${NEW}"
    ${AndIfNot} ${FileExists} "$INSTDIR\${OLD}"
        !insertmacro ForEachFolder Spot
        !insertmacro ForEachPart Spot
    ${EndIf}
    ${If} $0 != ""
        MessageBox MB_OK|MB_ICONSTOP "$0 bestaat al en is niet van ${NAME}. Er is niets gewijzigd. Kies met /D=map een lege map." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}

    ; What an earlier installation, broken off, may have left.
    StrCpy $1 "$INSTDIR\${NEW}"
    StrCpy $2 "$INSTDIR\${OLD}"
    ${If} ${FileExists} "$2\${BUSY}"
        !insertmacro ForEachFolder Recover
        !insertmacro ForEachFile Recover
    ${EndIf}
    RMDir /r "$1"
    RMDir /r "$2"
    RMDir /r "$INSTDIR\${GONE}"

    ClearErrors
    CreateDirectory "$1"
    ${If} ${Errors}
        !insertmacro Refuse "In $INSTDIR mag niet worden geschreven. Er is niets geïnstalleerd. Vraag IT om rechten op die map of gebruik de draagbare versie."
    ${EndIf}
    ; In MB: in kB the number of a disk of 2 TB is too large for an installer to compare.
    ${GetRoot} "$INSTDIR" $3
    ${DriveSpace} "$3\" "/D=F /S=M" $4
    ${If} $4 <> 0
    ${AndIf} $4 < ${MEGABYTES}
        !insertmacro Refuse "Op de schijf is te weinig ruimte: nodig is ${MEGABYTES} MB. Er is niets geïnstalleerd; wat er was, werkt nog. Maak ruimte vrij en probeer het opnieuw."
    ${EndIf}

    SetOutPath "$1"
    ClearErrors
    File /r "${FOLDER}/*"
    WriteUninstaller "$1\samenlevingsroute-uninstall.exe"
    SetOutPath "$TEMP"
    ${If} ${Errors}
        !insertmacro Refuse "Het uitpakken is niet gelukt; de schijf is vol of de map is niet te beschrijven. Er is niets geïnstalleerd; wat er was, werkt nog. Maak ruimte vrij en probeer het opnieuw."
    ${EndIf}

    StrCpy $0 ""
    CreateDirectory "$2"
    FileOpen $5 "$2\${BUSY}" w
    FileClose $5
    !insertmacro ForEachFolder MoveAside
    !insertmacro ForEachFile MoveAside
    StrCpy $6 $0
    !insertmacro ForEachFolder MoveIn
    !insertmacro ForEachFile MoveIn
    ${If} $0 != ""
        ; Back as it was: what came in goes out, what was moved aside returns.
        ${If} $6 == ""
            !insertmacro ForEachFolder MoveOut
            !insertmacro ForEachFile MoveOut
        ${EndIf}
        !insertmacro ForEachFolder MoveBack
        !insertmacro ForEachFile MoveBack
        RMDir /r "$2"
        !insertmacro Refuse "$0 is in gebruik. Er is niets gewijzigd. Sluit ${NAME} en andere vensters op die map en probeer het opnieuw."
    ${EndIf}
    Delete "$2\${BUSY}"
    RMDir /r "$1"
    RMDir /r "$2"

    ; A shortcut starts where the setup is at work.
    SetOutPath "$DOCUMENTS"
    CreateShortcut "$SMPROGRAMS\${NAME}.lnk" "$INSTDIR\Samenlevingsroute.exe"
    SetOutPath "$TEMP"
    WriteRegStr HKCU "${KEY}" "DisplayName" "${NAME}"
    WriteRegStr HKCU "${KEY}" "DisplayVersion" "${VERSION}"
    WriteRegStr HKCU "${KEY}" "DisplayIcon" "$INSTDIR\samenlevingsroute.ico"
    WriteRegStr HKCU "${KEY}" "Publisher" "${NAME}"
    WriteRegStr HKCU "${KEY}" "InstallLocation" "$INSTDIR"
    WriteRegStr HKCU "${KEY}" "UninstallString" '"$INSTDIR\samenlevingsroute-uninstall.exe"'
    WriteRegStr HKCU "${KEY}" "QuietUninstallString" '"$INSTDIR\samenlevingsroute-uninstall.exe" /S'
    WriteRegDWORD HKCU "${KEY}" "EstimatedSize" ${KILOBYTES}
    WriteRegDWORD HKCU "${KEY}" "NoModify" 1
    WriteRegDWORD HKCU "${KEY}" "NoRepair" 1
    WriteRegStr HKCU "Software\Classes\.samenroute" "" "${TYPE}"
    WriteRegStr HKCU "Software\Classes\${TYPE}" "" "Dossier van Samenlevingsroute"
    WriteRegStr HKCU "Software\Classes\${TYPE}\DefaultIcon" "" "$INSTDIR\samenlevingsroute.ico"
    WriteRegStr HKCU "Software\Classes\${TYPE}\shell\open\command" "" '"$INSTDIR\Samenlevingsroute.exe" "%1"'
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    SetErrorLevel 0
SectionEnd

Function .onInstSuccess
    ${IfNot} ${Silent}
        Exec '"$INSTDIR\Samenlevingsroute.exe"'
    ${EndIf}
FunctionEnd

Section Uninstall
    SetShellVarContext current
    !insertmacro FailWhenOpen "${NAME} is nog open. Er is niets verwijderd. Sluit het programma en verwijder het daarna opnieuw."
    ; Moved out first, as a whole: a program that is half gone is worse than one that is there.
    StrCpy $0 ""
    StrCpy $2 "$INSTDIR\${GONE}"
    RMDir /r "$2"
    CreateDirectory "$2"
    !insertmacro ForEachFolder MoveAside
    !insertmacro ForEachPart MoveAside
    SetOutPath "$TEMP"
    ${If} $0 != ""
        !insertmacro ForEachFolder MoveBack
        !insertmacro ForEachPart MoveBack
        RMDir "$2"
        MessageBox MB_OK|MB_ICONEXCLAMATION "$0 is in gebruik. Er is niets verwijderd. Sluit ${NAME} en andere vensters op die map en verwijder het daarna opnieuw." /SD IDOK
        SetErrorLevel 2
        Quit
    ${EndIf}
    RMDir /r "$2"
    ; It stays where it is at work itself, as with _?=.
    Delete "$INSTDIR\samenlevingsroute-uninstall.exe"
    ; Windows knows one copy by name; where this is another, that keeps its place in Windows.
    ReadRegStr $0 HKCU "${KEY}" "InstallLocation"
    ${If} $0 == ""
    ${OrIf} $0 == $INSTDIR
        Delete "$SMPROGRAMS\${NAME}.lnk"
        DeleteRegKey HKCU "${KEY}"
        ReadRegStr $0 HKCU "Software\Classes\.samenroute" ""
        ${If} $0 == "${TYPE}"
            DeleteRegKey HKCU "Software\Classes\.samenroute"
        ${EndIf}
        DeleteRegKey HKCU "Software\Classes\${TYPE}"
    ${EndIf}
    System::Call 'shell32::SHChangeNotify(i 0x08000000, i 0, p 0, p 0)'
    ; Only when it is empty: a policy file of IT or a file of the user stays.
    RMDir "$INSTDIR"
SectionEnd
