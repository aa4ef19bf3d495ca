//! A disk that fails on request: a SQLite VFS in front of the system's own.
//!
//! It also keeps, for each file, what a power cut would leave: writes count only once an fsync has succeeded. A
//! failed fsync drops them for good or lets some or all through, and the next one reports success regardless: the
//! behaviour of Linux that "fsyncgate" was about. Until an fsync any part of the writes since may be on the disk.

use std::collections::BTreeMap;
use std::ffi::{CStr, CString, OsStr, c_char, c_int, c_void};
use std::mem::size_of;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Condvar, Mutex, MutexGuard, PoisonError};

use rusqlite::ffi::{
    self, SQLITE_FULL, SQLITE_IOERR_FSYNC, SQLITE_OK, sqlite3_file, sqlite3_io_methods, sqlite3_vfs,
};
use store::conformance::Script;

enum Write {
    Data { at: usize, bytes: Vec<u8> },
    Length(usize),
}

impl Write {
    fn apply(&self, contents: &mut Vec<u8>) {
        match self {
            Self::Data { at, bytes } => {
                let end = at + bytes.len();
                contents.resize(contents.len().max(end), 0);
                contents[*at..end].copy_from_slice(bytes);
            }
            Self::Length(length) => contents.resize(*length, 0),
        }
    }
}

/// One file: what is safe, and what was written since.
struct Shadow {
    durable: Vec<u8>,
    pending: Vec<Write>,
}

/// Files by name with their contents.
pub type Image = BTreeMap<PathBuf, Vec<u8>>;

/// What goes wrong next.
pub struct Faults {
    shadows: BTreeMap<PathBuf, Shadow>,
    random: Script,
    /// Fsyncs to fail, and of which files (by the end of the name).
    pub fail_syncs: u32,
    pub fail_syncs_of: &'static str,
    /// The disk is full after this many further writes.
    pub writes_left: Option<u32>,
    /// Fsyncs wait.
    pub stalled: bool,
    /// Fsyncs that wait now.
    pub waiting: u32,
    /// Fsyncs of write-ahead logs that have succeeded.
    pub log_syncs: u32,
    /// Take an image of the disk, as after a power cut, after this many further writes and fsyncs.
    pub cut_after: Option<u64>,
    pub image: Option<Image>,
}

impl Faults {
    fn step(&mut self) {
        let Some(left) = &mut self.cut_after else { return };
        if *left > 0 {
            *left -= 1;
            return;
        }
        self.cut_after = None;
        self.image = Some(self.cut());
    }

    /// What is on the disk if the power goes now.
    pub fn cut(&mut self) -> Image {
        let mut image = Image::new();
        for (path, shadow) in &self.shadows {
            let mut contents = shadow.durable.clone();
            let mood = self.random.below(3);
            for write in &shadow.pending {
                if mood == 0 || mood == 1 && self.random.below(2) == 0 {
                    write.apply(&mut contents);
                }
            }
            image.insert(path.clone(), contents);
        }
        image
    }

    fn wrote(&mut self, path: &Path, write: Write) {
        self.shadows.get_mut(path).expect("the file was opened").pending.push(write);
        self.step();
    }

    fn is_full(&mut self) -> bool {
        match &mut self.writes_left {
            Some(0) => true,
            Some(left) => {
                *left -= 1;
                false
            }
            None => false,
        }
    }

    /// `true`: the fsync succeeds.
    fn sync(&mut self, path: &Path) -> bool {
        let name = path.to_str().expect("test files have plain names");
        let fails = self.fail_syncs > 0 && name.ends_with(self.fail_syncs_of);
        // A failed fsync may have written nothing, something or everything.
        let mood = if fails { self.random.below(3) } else { 2 };
        let shadow = self.shadows.get_mut(path).expect("the file was opened");
        for write in shadow.pending.drain(..) {
            if mood == 2 || mood == 1 && self.random.below(2) == 0 {
                write.apply(&mut shadow.durable);
            }
        }
        if fails {
            self.fail_syncs -= 1;
        } else if name.ends_with("-wal") {
            self.log_syncs += 1;
        }
        self.step();
        !fails
    }
}

/// The disk of one test.
pub struct Disk {
    pub vfs: String,
    faults: Mutex<Faults>,
    changed: Condvar,
    real: *mut sqlite3_vfs,
}

// SAFETY: `real` points to SQLite's default VFS, which lives as long as the process and may be used by all threads.
unsafe impl Send for Disk {}
// SAFETY: as above; everything else is behind the mutex.
unsafe impl Sync for Disk {}

impl Disk {
    /// Registers a new disk under a name of its own, for the rest of the process.
    pub fn new(seed: u64) -> &'static Self {
        static NUMBER: AtomicU32 = AtomicU32::new(0);
        let vfs = format!("faulty-{}", NUMBER.fetch_add(1, Ordering::Relaxed));
        // SAFETY: a null name asks for the default VFS, which bundled SQLite always has.
        let real = unsafe { ffi::sqlite3_vfs_find(std::ptr::null()) };
        let faults = Faults {
            shadows: BTreeMap::new(),
            random: Script::new(seed),
            fail_syncs: 0,
            fail_syncs_of: "-wal",
            writes_left: None,
            stalled: false,
            waiting: 0,
            log_syncs: 0,
            cut_after: None,
            image: None,
        };
        let disk =
            Box::leak(Box::new(Self { vfs, faults: Mutex::new(faults), changed: Condvar::new(), real }));
        register(disk);
        disk
    }

    /// What goes wrong; SQLite waits while it is held.
    pub fn faults(&self) -> MutexGuard<'_, Faults> {
        self.faults.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Lets stalled fsyncs go on.
    pub fn resume(&self) {
        self.faults().stalled = false;
        self.changed.notify_all();
    }
}

/// Writes an image where a store can be opened.
pub fn restore(image: &Image, directory: &Path) {
    for (path, contents) in image {
        let name = path.file_name().expect("a file has a name");
        std::fs::write(directory.join(name), contents).expect("the image is written");
    }
}

#[repr(C)]
struct File {
    base: sqlite3_file,
    disk: *const Disk,
    /// Null for temporary files.
    path: *mut PathBuf,
}

fn register(disk: &'static Disk) {
    let name = CString::new(disk.vfs.clone()).expect("the name has no zero byte");
    // SAFETY: `real` is valid for ever; a VFS is plain data, and what its copy points to lives as long. The copy and
    // its name are leaked, as a registered VFS has to stay.
    unsafe {
        let mut vfs: sqlite3_vfs = std::ptr::read(disk.real);
        vfs.iVersion = 2;
        vfs.szOsFile += size_of::<File>() as c_int;
        vfs.zName = name.into_raw();
        vfs.pNext = std::ptr::null_mut();
        vfs.pAppData = std::ptr::from_ref(disk).cast_mut().cast();
        vfs.xOpen = Some(open);
        vfs.xDelete = Some(delete);
        let code = ffi::sqlite3_vfs_register(Box::into_raw(Box::new(vfs)), 0);
        assert_eq!(code, SQLITE_OK);
    }
}

unsafe fn disk_of<'a>(vfs: *mut sqlite3_vfs) -> &'a Disk {
    // SAFETY: `register` has put a leaked disk there.
    unsafe { &*(*vfs).pAppData.cast::<Disk>() }
}

unsafe extern "C" fn open(
    vfs: *mut sqlite3_vfs,
    name: *const c_char,
    file: *mut sqlite3_file,
    flags: c_int,
    out_flags: *mut c_int,
) -> c_int {
    // SAFETY: SQLite gives memory of `szOsFile` bytes, which is ours followed by the real one's.
    unsafe {
        let disk = disk_of(vfs);
        let ours = file.cast::<File>();
        (*ours).base.pMethods = std::ptr::null();
        (*ours).path = std::ptr::null_mut();
        let before = path_of(name).map(|path| (std::fs::read(&path).unwrap_or_default(), path));
        let code = ((*disk.real).xOpen.expect("xOpen"))(disk.real, name, real(file), flags, out_flags);
        if code != SQLITE_OK {
            return code;
        }
        (*ours).base.pMethods = &METHODS;
        (*ours).disk = disk;
        if let Some((durable, path)) = before {
            let shadow = || Shadow { durable, pending: Vec::new() };
            disk.faults().shadows.entry(path.clone()).or_insert_with(shadow);
            (*ours).path = Box::into_raw(Box::new(path));
        }
        SQLITE_OK
    }
}

unsafe fn path_of(name: *const c_char) -> Option<PathBuf> {
    // SAFETY: SQLite's names end with a zero byte; temporary files have none.
    (!name.is_null()).then(|| PathBuf::from(OsStr::from_bytes(unsafe { CStr::from_ptr(name) }.to_bytes())))
}

unsafe extern "C" fn delete(vfs: *mut sqlite3_vfs, name: *const c_char, sync_directory: c_int) -> c_int {
    // SAFETY: called by SQLite with a VFS of ours and a valid name.
    unsafe {
        let disk = disk_of(vfs);
        if let Some(path) = path_of(name) {
            disk.faults().shadows.remove(&path);
        }
        ((*disk.real).xDelete.expect("xDelete"))(disk.real, name, sync_directory)
    }
}

unsafe fn real(file: *mut sqlite3_file) -> *mut sqlite3_file {
    // SAFETY: the real file follows ours in the same allocation (`register`).
    unsafe { file.cast::<File>().add(1).cast() }
}

unsafe fn disk_and_path<'a>(file: *mut sqlite3_file) -> (&'a Disk, Option<&'a PathBuf>) {
    // SAFETY: `open` has set both, and the path stays until `close`.
    unsafe { (&*(*file.cast::<File>()).disk, (*file.cast::<File>()).path.as_ref()) }
}

/// Calls the real file's method.
macro_rules! forward {
    ($file:expr, $method:ident $(, $argument:expr)*) => {{
        let real = real($file);
        ((*(*real).pMethods).$method.expect(stringify!($method)))(real $(, $argument)*)
    }};
}

unsafe extern "C" fn close(file: *mut sqlite3_file) -> c_int {
    // SAFETY: SQLite closes a file once; the path was made by `Box::into_raw`.
    unsafe {
        let path = (*file.cast::<File>()).path;
        if !path.is_null() {
            drop(Box::from_raw(path));
        }
        forward!(file, xClose)
    }
}

unsafe extern "C" fn write(file: *mut sqlite3_file, data: *const c_void, length: c_int, at: i64) -> c_int {
    // SAFETY: SQLite gives `length` readable bytes.
    unsafe {
        let (disk, path) = disk_and_path(file);
        let Some(path) = path else { return forward!(file, xWrite, data, length, at) };
        let mut faults = disk.faults();
        if faults.is_full() {
            return SQLITE_FULL;
        }
        let bytes = std::slice::from_raw_parts(data.cast::<u8>(), length as usize).to_vec();
        let code = forward!(file, xWrite, data, length, at);
        faults.wrote(path, Write::Data { at: at as usize, bytes });
        code
    }
}

unsafe extern "C" fn truncate(file: *mut sqlite3_file, length: i64) -> c_int {
    // SAFETY: called by SQLite with an open file.
    unsafe {
        let (disk, path) = disk_and_path(file);
        if let Some(path) = path {
            disk.faults().wrote(path, Write::Length(length as usize));
        }
        forward!(file, xTruncate, length)
    }
}

unsafe extern "C" fn sync(file: *mut sqlite3_file, _flags: c_int) -> c_int {
    // SAFETY: called by SQLite with an open file. The real fsync is left out: it would test the machine's disk.
    unsafe {
        let (disk, path) = disk_and_path(file);
        let Some(path) = path else { return SQLITE_OK };
        let mut faults = disk.faults();
        faults.waiting += 1;
        disk.changed.notify_all();
        while faults.stalled {
            faults = disk.changed.wait(faults).unwrap_or_else(PoisonError::into_inner);
        }
        faults.waiting -= 1;
        if faults.sync(path) { SQLITE_OK } else { SQLITE_IOERR_FSYNC }
    }
}

/// Methods that only hand on.
macro_rules! forwarders {
    ($($name:ident = $method:ident($($argument:ident: $kind:ty),*) $(-> $result:ty)?;)+) => {
        $(
            unsafe extern "C" fn $name(file: *mut sqlite3_file $(, $argument: $kind)*) $(-> $result)? {
                // SAFETY: the same call with the real file in the place of ours.
                unsafe { forward!(file, $method $(, $argument)*) }
            }
        )+
    };
}

forwarders! {
    read = xRead(data: *mut c_void, length: c_int, at: i64) -> c_int;
    file_size = xFileSize(size: *mut i64) -> c_int;
    lock = xLock(level: c_int) -> c_int;
    unlock = xUnlock(level: c_int) -> c_int;
    check_reserved_lock = xCheckReservedLock(result: *mut c_int) -> c_int;
    file_control = xFileControl(operation: c_int, argument: *mut c_void) -> c_int;
    sector_size = xSectorSize() -> c_int;
    device_characteristics = xDeviceCharacteristics() -> c_int;
    shm_map = xShmMap(page: c_int, size: c_int, extend: c_int, result: *mut *mut c_void) -> c_int;
    shm_lock = xShmLock(offset: c_int, count: c_int, flags: c_int) -> c_int;
    shm_barrier = xShmBarrier();
    shm_unmap = xShmUnmap(delete_flag: c_int) -> c_int;
}

static METHODS: sqlite3_io_methods = sqlite3_io_methods {
    iVersion: 2,
    xClose: Some(close),
    xRead: Some(read),
    xWrite: Some(write),
    xTruncate: Some(truncate),
    xSync: Some(sync),
    xFileSize: Some(file_size),
    xLock: Some(lock),
    xUnlock: Some(unlock),
    xCheckReservedLock: Some(check_reserved_lock),
    xFileControl: Some(file_control),
    xSectorSize: Some(sector_size),
    xDeviceCharacteristics: Some(device_characteristics),
    xShmMap: Some(shm_map),
    xShmLock: Some(shm_lock),
    xShmBarrier: Some(shm_barrier),
    xShmUnmap: Some(shm_unmap),
    xFetch: None,
    xUnfetch: None,
};
