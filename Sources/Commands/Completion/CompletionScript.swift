/// The scripts that make a shell ask `debrief` on Tab.
///
/// The scripts contain no commands or names: they pass the line on and show the answer, as data
/// that no shell reads as code. So new commands need no new scripts.
enum CompletionScript {
  /// The script for a shell.
  static func text(for shell: Shell) -> String {
    switch shell {
    case .zsh: zsh
    case .fish: fish
    case .bash: bash
    }
  }

  /// The first words of each script, which identify a file as ours.
  static let mark = "completion for debrief, made by `debrief completions"

  private static let bash = #"""
    # bash \#(mark) bash`

    _debrief() {
        local kind value about
        COMPREPLY=()
        while IFS= read -r kind; do
            case $kind in
            files) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -f -- "$2") ;;
            folders) compopt -o filenames; mapfile -t COMPREPLY < <(compgen -d -- "$2") ;;
            names | words)
                while IFS=$'\t' read -r value about; do COMPREPLY+=("$value"); done
                [[ $kind == words ]] || compopt -o filenames
                compopt -o nosort
                ;;
            esac
        done < <("${1/#~\//$HOME/}" \#(ShellRequest.word) bash "${COMP_LINE:0:COMP_POINT}" "$2" 2>/dev/null)
    } 2>/dev/null
    complete -F _debrief debrief

    """#

  private static let zsh = #"""
    #compdef debrief
    # zsh \#(mark) zsh`

    _debrief() {
        local -a lines values shown
        local line program=${(Q)words[1]}
        lines=("${(@f)$("${program/#\~\//$HOME/}" \#(ShellRequest.word) zsh \
            "${(@)words[2,CURRENT-1]}" "$QIPREFIX$IPREFIX$PREFIX" 2>/dev/null)}")
        case $lines[1] in
        files) _files; return ;;
        folders) _files -/; return ;;
        esac
        for line in "${(@)lines[2,-1]}"; do
            values+=("${line%%$'\t'*}")
            shown+=("${line%%$'\t'*}${${line#*$'\t'}:+  (${line#*$'\t'})}")
        done
        (( $#values )) && compadd -U -V debrief -l -d shown -a values
    }

    if [[ $funcstack[1] == _debrief ]]; then
        _debrief "$@"
    else
        compdef _debrief debrief
    fi

    """#

  private static let fish = #"""
    # fish \#(mark) fish`

    function __debrief_complete
        set -l words (commandline -opc)
        set -l answer (command $words[1] \#(ShellRequest.word) fish $words[2..] \
            (commandline -ct | string collect -a) 2>/dev/null)
        switch "$answer[1]"
            case files
                __fish_complete_path (commandline -ct)
            case folders
                __fish_complete_directories (commandline -ct)
            case words names
                printf '%s\n' $answer[2..]
        end
    end

    complete -c debrief -f -k -a '(__debrief_complete)'

    """#
}
