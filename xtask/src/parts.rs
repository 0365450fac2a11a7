//! Divides the module that Trunk compiled into its two parts (`docs/adr/0037-two-parts.md`).

use std::{fs, path::Path};

use anyhow::{Context as _, Result, anyhow};
use site::Parts;
use wasm_split_cli_support::{Options, transform};
use xshell::{Shell, cmd};

use crate::tools::{TARGET, target_folder};

/// The folder of the parts, in the project's folder.
const FOLDER: &str = "target/parts";

/// Has the linker keep what the division needs: which function uses which.
pub(crate) const RELOCATIONS: &str = "-Clink-args=--emit-relocs";

/// The script through which the first part asks for the second.
const SCRIPT: &str = "second.js";

/// How wasm-opt optimises: for speed, which compresses as well as for size. The lowest kilobyte of memory is unused, as the stack ends there.
pub(crate) const OPTIMISE: [&str; 3] = ["-O3", "--low-memory-unused", "--skip-pass=memory-packing"];

/// The features of WebAssembly that the program uses: a divided module no longer names them.
const FEATURES: [&str; 8] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-call-indirect-overlong",
];

/// Divides the module, and makes the script with which the first part runs in a browser.
pub(crate) fn divide(root: &Path, tools: &Shell) -> Result<Parts> {
    let folder = root.join(FOLDER);
    if folder.exists() {
        fs::remove_dir_all(&folder)?;
    }
    let module = target_folder(root).join(TARGET).join("release/page.wasm");
    let compiled = fs::read(&module).with_context(|| format!("{} cannot be read", module.display()))?;
    let (divided, bound) = (folder.join("divided"), folder.join("bound"));
    let first = divided.join("page.wasm");
    let mut options = Options::new(&compiled);
    options.output_dir = &divided;
    options.main_out_path = &first;
    let link = format!("./{SCRIPT}");
    options.link_name = &link;
    let made = transform(options).map_err(|error| anyhow!("the module cannot be divided: {error:?}"))?;
    let [second] = made.split_modules.as_slice() else {
        return Err(anyhow!("the module was divided into {} parts beside the first", made.split_modules.len()));
    };

    let kept = ["--keep-lld-exports", "--no-demangle"];
    cmd!(tools, "wasm-bindgen --target web --no-typescript {kept...} --out-dir {bound} --out-name page {first}")
        .run()?;
    // Beside the glue, which imports it. The one that was written with the parts would fetch the second.
    fs::copy(root.join("web").join(SCRIPT), bound.join(SCRIPT))?;
    let parts = Parts {
        glue: bound.join("page.js"),
        first: folder.join("page.wasm"),
        second: folder.join("second.wasm"),
        named: [first, second.clone()],
    };
    for (part, optimised) in [(&bound.join("page_bg.wasm"), &parts.first), (second, &parts.second)] {
        cmd!(tools, "wasm-opt {OPTIMISE...} {FEATURES...} --output {optimised} {part}").run()?;
    }
    Ok(parts)
}
