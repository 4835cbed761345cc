//! The curriculum vitae: everything that belongs on it is on it, in every form, as the text that it is.

mod facts;
mod hostile;
mod reading;
mod styles;
mod volumes;
